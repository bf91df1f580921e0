import { env } from '#lib/env.ts'
import { heldFrom } from '#lib/handover/held.ts'
import { addLine, inConversation, type OpenConversation, show } from '#lib/handover/open-conversation.ts'
import { beginPass } from '#lib/handover/pass-beside-message.ts'
import { controlOf } from '#lib/handover/settlement.ts'
import { isKeptOutside } from '#lib/handover/wanted-control.ts'
import { deliverLater } from './deliver-later.ts'
import { type Delivery, deliveryOf, type Pending, pendingColumns } from './delivery.ts'
import { failMessage } from './fail-message.ts'
import { fence, type Outbound, senderApp, type Verdict } from './fence.ts'
import { replyWindow } from './reply-window.ts'
import { lookUpAfterSeconds, retryDelaySeconds, secondsUntil } from './retry-delay.ts'
import type { MessageContent } from './timeline.ts'

/**
 * What is to be sent next in this conversation, in the order it was said: fenced under the lock and marked `sending`, so
 * that it is handed to Messenger once. Null when there is nothing, or nothing yet. One delivery job runs per conversation.
 */
export function nextDelivery(conversationId: string): Promise<Delivery | null> {
  return inConversation(conversationId, async (open) => {
    const pending = await listPending(open)
    for (const message of pending) {
      const step = await consider(open, message, { isLast: message === pending.at(-1) })
      if (step !== 'next') return step
    }
    return null
  })
}

function listPending({ tx, row }: OpenConversation): Promise<Pending[]> {
  return tx.message.findMany({
    where: { conversationId: row.id, status: { in: ['queued', 'sending', 'ambiguous'] } },
    orderBy: { arrival: 'asc' },
    ...pendingColumns,
  })
}

type Place = Pick<Delivery, 'isLast'>

async function consider(open: OpenConversation, message: Pending, place: Place): Promise<Delivery | null | 'next'> {
  if (message.status !== 'queued') return holdBack(open, message)
  const outbound = outboundOf(message)
  const verdict = verdictOn(open, outbound)
  if (verdict !== 'send') return withhold(open, { message, verdict })
  if (open.row.isDisconnected) return null
  const pauseSeconds = secondsUntil(open.row.sendingPausedUntil, 0, open.at)
  if (pauseSeconds > 0) return deliverLater(open, pauseSeconds + Math.random())
  const waitSeconds =
    message.attempts > 0 ? secondsUntil(message.attemptedAt, retryDelaySeconds(message.attempts), open.at) : 0
  if (waitSeconds > 0) return deliverLater(open, waitSeconds)
  return send(open, message, { outbound, place })
}

/** No answer came, or the process ended while it was waited for: until that is settled (next-lost.ts) nothing overtakes it. */
async function holdBack(open: OpenConversation, message: Pending): Promise<null> {
  if (message.status === 'sending') await restate(open, message, { status: 'ambiguous' })
  const waitSeconds = secondsUntil(message.attemptedAt, lookUpAfterSeconds, open.at)
  return waitSeconds > 0 ? deliverLater(open, waitSeconds) : null
}

function outboundOf({ author, authorAgentId, epoch, content }: Pending): Outbound {
  const isNotice = (content as MessageContent).notice !== undefined
  return { author: author === 'agent' ? 'agent' : 'bot', authorAgentId, epoch, isNotice }
}

const windowOf = ({ row, at }: OpenConversation) =>
  replyWindow(
    { openedAt: row.windowOpenedAt, wroteAt: row.customerWroteAt },
    { hasHumanAgentWindow: env().messenger.hasHumanAgent },
    at,
  )

function verdictOn(open: OpenConversation, outbound: Outbound): Verdict {
  const { row } = open
  const isKept = isKeptOutside(controlOf(row), row.settlement, row)
  return fence(outbound, { held: heldFrom(row), epoch: row.epoch, window: windowOf(open), isKeptOutside: isKept })
}

type Withheld = { message: Pending; verdict: Exclude<Verdict, 'send'> }

async function withhold(open: OpenConversation, { message, verdict }: Withheld): Promise<'next'> {
  const isShownAsFailure = verdict !== 'superseded' && !outboundOf(message).isNotice
  if (isShownAsFailure) await failMessage(open, message, { code: verdict })
  else await drop(open, message, verdict)
  return 'next'
}

async function drop(open: OpenConversation, message: Pending, reason: string) {
  await restate(open, message, { status: 'dropped', failure: reason })
  addLine(open, {
    actor: { kind: 'relais' },
    action: 'message.dropped',
    reason,
    evidence: { messageId: message.id, messageEpoch: message.epoch, epoch: open.row.epoch },
  })
}

type Sending = { outbound: Outbound; place: Place }

async function send(open: OpenConversation, message: Pending, { outbound, place }: Sending): Promise<Delivery> {
  const { row, at } = open
  const appId = senderApp(outbound, { held: heldFrom(row), controlOwnerAppId: row.controlOwnerAppId, page: row })
  await restate(open, message, {
    status: 'sending',
    attempts: message.attempts + 1,
    attemptedAt: at,
    authorAppId: appId,
  })
  const window = windowOf(open).state === 'human-agent' ? 'human-agent' : 'standard'
  const to = outbound.isNotice && place.isLast ? await beginPass(open, appId) : null
  const pass = to ? { pass: { to, calledAt: at } } : {}
  return deliveryOf(message, {
    conversationId: row.id,
    pageId: row.pageId,
    psid: row.psid,
    appId,
    window,
    ...pass,
    ...place,
  })
}

type Restated = { status: string; attempts?: number; attemptedAt?: Date; authorAppId?: string; failure?: string }

async function restate(open: OpenConversation, { id }: Pending, data: Restated) {
  await open.tx.message.update({ where: { id }, data: { ...data, version: { increment: 1 } }, select: { id: true } })
  show(open, { type: 'message', id })
}
