import { applyControl } from '#lib/handover/apply-control.ts'
import { inConversation, type OpenConversation, show } from '#lib/handover/open-conversation.ts'
import { recordPass } from '#lib/handover/pass-beside-message.ts'
import type { Failure, Outcome } from '#lib/outgoing-message.ts'
import { disconnectPage } from '#lib/pages/disconnect-page.ts'
import type { Message } from '#prisma/generated/client.ts'
import { deliverLater } from './deliver-later.ts'
import type { Delivery } from './delivery.ts'
import { failMessage } from './fail-message.ts'
import { markSent } from './mark-sent.ts'
import { jitteredDelaySeconds, lookUpAfterSeconds, mostAttempts } from './retry-delay.ts'

/**
 * What Messenger made of one delivery: shown, believed as evidence of control, and tried again only where that is safe. False
 * when what comes after it has to wait too.
 */
export async function recordDelivery(delivery: Delivery, outcome: Outcome<{ mid: string }>): Promise<boolean> {
  await inConversation(delivery.conversationId, (open) => settle(open, delivery, outcome))
  if (!outcome.isOk && outcome.failure.handling === 'reconnect')
    await disconnectPage(delivery.pageId, outcome.failure.code)
  return outcome.isOk || outcome.failure.handling === 'never' || outcome.failure.handling === 'not-ours'
}

async function settle(open: OpenConversation, { messageId, appId, pass }: Delivery, outcome: Outcome<{ mid: string }>) {
  const message = await open.tx.message.findUniqueOrThrow({ where: { id: messageId } })
  // The echo was quicker than the answer: it has been marked already.
  const isMarked = message.mid !== null
  if (outcome.isOk) {
    if (outcome.slowSeconds) await pausePage(open, outcome.slowSeconds)
    if (!isMarked) await markSent(open, message, outcome.value.mid)
    if (pass) await recordPass(open, { appId, passTo: pass.to, calledAt: pass.calledAt, messageId })
    else await applyControl(open, { kind: 'send-accepted', appId, at: open.at })
  } else if (!isMarked) await settleFailure(open, { message, appId, failure: outcome.failure })
}

type Failed = { message: Message; appId: string; failure: Failure }

async function settleFailure(open: OpenConversation, failed: Failed): Promise<void> {
  const { message, failure } = failed
  switch (failure.handling) {
    case 'retry':
      if (message.attempts >= mostAttempts) return failMessage(open, message, failure)
      if (failure.code === 'rate-limited') await pausePage(open, failure.retryAfterSeconds ?? 0)
      return wait(open, message, {
        failure,
        seconds: failure.retryAfterSeconds ?? jitteredDelaySeconds(message.attempts),
      })
    case 'reconnect':
      return restate(open, message, { status: 'queued', attempts: message.attempts - 1, failure: failure.code })
    case 'not-ours':
      return loseControl(open, failed)
    case 'ambiguous':
      return waitForEcho(open, message)
    case 'never':
      return failMessage(open, message, failure)
  }
}

async function wait(
  open: OpenConversation,
  message: Message,
  { failure, seconds }: { failure: Failure; seconds: number },
) {
  await restate(open, message, { status: 'queued', failure: failure.code })
  await deliverLater(open, seconds)
}

/** The limit is the Page's: every conversation of it keeps the silence that Messenger asked for (D33). */
async function pausePage({ tx, row, at }: OpenConversation, seconds: number) {
  const until = new Date(at.getTime() + seconds * 1000)
  const isShorter = { OR: [{ sendingPausedUntil: null }, { sendingPausedUntil: { lt: until } }] }
  await tx.page.updateMany({ where: { id: row.pageId, ...isShorter }, data: { sendingPausedUntil: until } })
}

async function waitForEcho(open: OpenConversation, message: Message) {
  await restate(open, message, { status: 'ambiguous', failure: 'no-answer' })
  await deliverLater(open, lookUpAfterSeconds)
}

const mostTriesWithoutControl = 3

/**
 * Somebody else has the thread, whatever we believed (D41). The bot tries again after control is settled, still behind the
 * fence; what a person typed is not sent behind their back later.
 */
async function loseControl(open: OpenConversation, { message, appId, failure }: Failed) {
  await applyControl(open, { kind: 'send-refused', appId, at: open.at })
  const isPersons = message.author === 'agent'
  if (isPersons || message.attempts >= mostTriesWithoutControl) return failMessage(open, message, failure)
  await wait(open, message, { failure, seconds: jitteredDelaySeconds(message.attempts) })
}

type Restated = { status: 'queued' | 'ambiguous'; attempts?: number; failure: string }

async function restate(open: OpenConversation, { id }: Message, data: Restated) {
  await open.tx.message.update({ where: { id }, data: { ...data, version: { increment: 1 } }, select: { id: true } })
  show(open, { type: 'message', id })
}
