import { isErased } from '#lib/customers/is-erased.ts'
import { type Control, isOurs } from './control.ts'
import type { CallTarget } from './control-calls.ts'
import { writeMetadata } from './handover-metadata.ts'
import { heldFrom } from './held.ts'
import { keepCalling } from './keep-calling.ts'
import type { LockedConversation } from './locked-conversation.ts'
import { isTimeToLook } from './look-again.ts'
import { inConversation, type OpenConversation } from './open-conversation.ts'
import { type Plan, planSettlement } from './plan-settlement.ts'
import { controlOf, restateSettlement } from './settlement.ts'

/** The next call, with everything it needs, so that it can be made outside the transaction. */
export type Settling = {
  conversationId: string
  /** Of the holder it is made for: an answer that comes after the next move counts as evidence, not as an outcome. */
  epoch: number
  plan: Exclude<Plan, { call: 'none' }>
  target: Omit<CallTarget, 'appId'>
  metadata: string
  canTake: boolean
  /** What was believed stands again when the call is refused. */
  before: Control
  /** What stands in the row while the call is under way. */
  called: Control
  /** Our apps in the order in which they are worth asking who owns the thread. */
  readers: string[]
}

/** What one run of settling knows already. */
type Run = { canTake: boolean; hasLooked: boolean }

const lookFirst = { call: 'read-owner' } as const

/** Nobody tells us that whoever declined has let go: before asking again, one looks. */
const wasDeclined = ({ row }: OpenConversation) => row.settlement === 'asked' || row.settlement === 'refused'

/** Null when nothing is left to do: they agree, or Messenger's refusal or another app's answer is waited for. */
export function planNext(conversationId: string, { canTake, hasLooked }: Run): Promise<Settling | null> {
  return inConversation(conversationId, async (open) => {
    const { row } = open
    const next = planSettlement(heldFrom(row), controlOf(row), row, { canTake })
    const isToLook =
      isTimeToLook(heldFrom(row), controlOf(row), open.at) || (next.call !== 'none' && !hasLooked && wasDeclined(open))
    const plan = isToLook ? lookFirst : next
    if (plan.call === 'none') return finish(open)
    if (row.isDisconnected || isErased(row.psid) || isWaitingForAnswer(open, plan)) return null
    const target = { pageId: row.pageId, psid: row.psid }
    const context = { target, metadata: writeMetadata(row), readers: readersOf(row) }
    const before = controlOf(row)
    const called: Control = plan.call === 'read-owner' ? before : { ...before, evidence: 'calling', provenAt: open.at }
    if (called !== before) await keepCalling(open)
    return { conversationId, epoch: row.epoch, plan, canTake, before, called, ...context }
  })
}

function finish(open: OpenConversation): null {
  restateSettlement(open)
  open.mustSettle = false
  return null
}

const askAgainMs = 3_600_000

/** Asked once, the other app is not asked again with every run. */
function isWaitingForAnswer({ row, at }: OpenConversation, plan: Plan): boolean {
  const isAsked = row.settlement === 'asked' && (plan.call === 'request' || plan.call === 'take')
  return isAsked && row.settlementAt !== null && at.getTime() - row.settlementAt.getTime() < askAgainMs
}

function readersOf(row: LockedConversation): string[] {
  const apps = [row.defaultAppId, row.controlOwnerAppId, row.deskAppId, row.botAppId]
  return [...new Set(apps.filter((app): app is string => isOurs(app, row)))]
}
