import { applyControl } from '#lib/handover/apply-control.ts'
import { inConversation, type OpenConversation, show } from '#lib/handover/open-conversation.ts'
import type { Failure, Outcome, ShownThread } from '#lib/outgoing-message.ts'
import { disconnectPage } from '#lib/pages/disconnect-page.ts'
import type { Message } from '#prisma/generated/client.ts'
import { deliverLater } from './deliver-later.ts'
import { failMessage } from './fail-message.ts'
import { type LostSend, type Trace, traceOf } from './lost-send.ts'
import { markSent } from './mark-sent.ts'
import {
  echoWaitSeconds,
  fileEchoWaitSeconds,
  lookUpAfterSeconds,
  lookUpPatienceSeconds,
  mostAttempts,
  secondsUntil,
} from './retry-delay.ts'

/**
 * What Messenger shows of a message nobody answered for (D29): there, it is sent; not there although its echo has had all its
 * time, it is sent again; and where Messenger does not tell, a person decides. False when what comes after it has to wait.
 */
export async function recordLookUp(lost: LostSend, outcome: Outcome<ShownThread>): Promise<boolean> {
  const isFree = await inConversation(lost.conversationId, async (open) => {
    const message = await open.tx.message.findUniqueOrThrow({ where: { id: lost.messageId } })
    // Its echo came while Messenger was asked.
    if (message.status !== 'ambiguous') return true
    if (!outcome.isOk) return settleSilence(open, message, outcome.failure)
    return settleTrace(open, { message, lost, trace: await findTrace(open, lost, outcome.value) })
  })
  if (!outcome.isOk && outcome.failure.handling === 'reconnect') await disconnectPage(lost.pageId, outcome.failure.code)
  return isFree
}

async function findTrace({ tx }: OpenConversation, lost: LostSend, thread: ShownThread): Promise<Trace> {
  const mids = thread.messages.map(({ mid }) => mid)
  const ours = { pageId: lost.pageId, mid: { in: mids }, NOT: { id: lost.messageId } }
  const known = await tx.message.findMany({ where: ours, select: { mid: true } })
  return traceOf(lost, thread, (mid) => known.some((message) => message.mid === mid))
}

type Found = { message: Message; lost: LostSend; trace: Trace }

async function settleTrace(open: OpenConversation, { message, lost, trace }: Found): Promise<boolean> {
  if (trace.is === 'unclear') return giveUp(open, message)
  if (trace.is === 'there') {
    await markSent(open, message, trace.mid)
    await applyControl(open, { kind: 'send-accepted', appId: lost.appId, at: trace.at })
    return true
  }
  const patience = lost.hasAttachment ? fileEchoWaitSeconds : echoWaitSeconds
  const waitSeconds = secondsUntil(message.attemptedAt, patience, open.at)
  if (waitSeconds > 0) return waitFor(open, waitSeconds)
  if (message.attempts >= mostAttempts) return giveUp(open, message)
  await sendAgain(open, message)
  return true
}

/** Not told now. What will never be told (a permission that is missing) is left to a person at once. */
async function settleSilence(open: OpenConversation, message: Message, failure: Failure): Promise<boolean> {
  const isForNow = failure.handling === 'retry' || failure.handling === 'reconnect'
  const hasPatience = secondsUntil(message.attemptedAt, lookUpPatienceSeconds, open.at) > 0
  if (!isForNow || !hasPatience) return giveUp(open, message, failure)
  return waitFor(open, failure.retryAfterSeconds ?? lookUpAfterSeconds)
}

async function waitFor(open: OpenConversation, seconds: number): Promise<false> {
  await deliverLater(open, seconds)
  return false
}

async function giveUp(open: OpenConversation, message: Message, failure?: Failure): Promise<true> {
  await failMessage(open, message, { code: 'no-answer', graph: failure?.graph })
  return true
}

/** It never arrived: it stands in its place in the queue once more, and is fenced once more. */
async function sendAgain(open: OpenConversation, { id }: Message) {
  const data = { status: 'queued', failure: null, version: { increment: 1 } }
  await open.tx.message.update({ where: { id }, data, select: { id: true } })
  show(open, { type: 'message', id })
}
