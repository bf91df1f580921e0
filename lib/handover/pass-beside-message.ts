import { applyControl } from './apply-control.ts'
import { isInDoubt, isRouted } from './control.ts'
import { keepCalling } from './keep-calling.ts'
import { addLine, type OpenConversation } from './open-conversation.ts'
import { controlOf } from './settlement.ts'
import { besideWhatWasHeard } from './thread-control.ts'

/**
 * Where Messenger routes, the last words of the app that gives a thread away can carry the pass (D42): what is said and who has the thread
 * change in one act, so nothing of the customer's falls in between. Null where control is to be settled by itself, as always on the way to
 * people: what they get comes with its reason and reference (D49), and only a pass of its own can carry them.
 */
export async function beginPass(open: OpenConversation, appId: string): Promise<string | null> {
  const { row } = open
  if (row.holder !== 'bot' || !isRouted(row) || row.botAppId === appId) return null
  if (row.controlOwnerAppId !== appId || isInDoubt(controlOf(row))) return null
  await keepCalling(open)
  return row.botAppId
}

type Pass = { appId: string; passTo: string; calledAt: Date; messageId: string }

/** Part. Messenger took the message, and the pass with it. */
export async function recordPass(open: OpenConversation, { appId, passTo, calledAt, messageId }: Pass): Promise<void> {
  const { row, at } = open
  const answered = controlOf(row)
  const called = { ...answered, evidence: 'calling', provenAt: calledAt } as const
  const answer = { kind: 'call-answered', ownerAppId: passTo, at } as const
  await applyControl(open, besideWhatWasHeard(answer, { called, answered }, row))
  addLine(open, {
    actor: { kind: 'relais' },
    action: 'control.held',
    before: { ownerAppId: appId },
    after: { ownerAppId: row.controlOwnerAppId },
    evidence: { call: 'pass', as: appId, to: passTo, messageId },
  })
}
