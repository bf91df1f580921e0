import { knowApp } from '#lib/apps/app.ts'
import { applyControl } from '#lib/handover/apply-control.ts'
import { isOurs } from '#lib/handover/control.ts'
import type { OpenConversation } from '#lib/handover/open-conversation.ts'
import type { IncomingEvent } from '#lib/incoming-event.ts'
import type { Message } from '#prisma/generated/client.ts'
import { unsend } from './amend-message.ts'
import { completeFound } from './complete-found.ts'
import type { EventOutcome } from './event-outcome.ts'
import { type Draft, insertMessage } from './insert-message.ts'
import { markSent } from './mark-sent.ts'
import type { MessageContent } from './timeline.ts'

type Echo = Extract<IncomingEvent, { kind: 'echo' }>

/**
 * Everything the Page says comes back, whoever said it. Our own is found by the id it carried and never shown twice,
 * whichever comes first, the echo or the answer to the send (D13, D59); what others said is shown under their name (D12).
 */
export async function receiveEcho(open: OpenConversation, echo: Echo): Promise<EventOutcome> {
  if (echo.isUnsent) return unsend(open, echo)
  const own = await findOwn(open, echo)
  if (own) return settleOwn(open, own, echo)
  const draft = draftOf(open, echo)
  const isNews = (await completeFound(open, draft)) || (await insertMessage(open, draft)) !== null
  if (!isNews) return 'duplicate'
  const { fromAppId: appId, at } = echo
  const isOurApp = appId !== null && isOurs(appId, open.row)
  if (isOurApp) await applyControl(open, { kind: 'send-accepted', appId, at })
  else await applyControl(open, { kind: 'foreign-echo', appId, at }, echo.isAiGenerated ? { isMetaAi: true } : {})
  return 'processed'
}

async function settleOwn(open: OpenConversation, own: Message, { mid, fromAppId, at }: Echo): Promise<EventOutcome> {
  if (own.mid !== null) return 'duplicate'
  await markSent(open, own, mid)
  if (fromAppId) await applyControl(open, { kind: 'send-accepted', appId: fromAppId, at })
  // What was said after it waits for it.
  open.mustDeliver = true
  return 'processed'
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

async function findOwn(open: OpenConversation, echo: Echo): Promise<Message | null> {
  const { tx, row } = open
  const { metadata, mid } = echo
  const isOurId = metadata !== null && uuid.test(metadata)
  const either = [{ mid }, ...(isOurId ? [{ clientId: metadata }] : [])]
  const found = await tx.message.findMany({ where: { conversationId: row.id, OR: either } })
  // One that was found by looking is not known to be ours or others': this echo says whose it is.
  const known = found.filter(({ gapId }) => gapId === null)
  const own = known.find((message) => message.mid === mid) ?? known.find((message) => message.mid === null)
  return own ?? (isOurId ? null : findUnanswered(open, echo))
}

/** Messenger may lose `metadata`: words that one of our apps is known to be sending right now are ours all the same. */
async function findUnanswered({ tx, row }: OpenConversation, { fromAppId, text }: Echo): Promise<Message | null> {
  if (fromAppId === null || !isOurs(fromAppId, row)) return null
  return tx.message.findFirst({
    where: { conversationId: row.id, mid: null, text, status: { in: ['sending', 'ambiguous'] } },
    orderBy: { arrival: 'asc' },
  })
}

function draftOf({ row }: OpenConversation, echo: Echo): Draft & { mid: string } {
  const { mid, text, attachments, at, channel, fromAppId } = echo
  return {
    ...{ mid, text, attachments, at, channel },
    content: contentOf(echo),
    author: authorOf(echo, row),
    authorAppId: fromAppId,
    kind: kindOf(echo),
    status: 'sent',
  }
}

function kindOf({ text, template, attachments }: Echo): Draft['kind'] {
  if (text) return 'text'
  if (template) return 'template'
  return attachments.length > 0 ? 'attachments' : 'unknown'
}

function contentOf(echo: Echo): MessageContent {
  const { replyToMid, isAiGenerated, template, buttons, quickReplies, raw } = echo
  return {
    ...(replyToMid && { replyToMid }),
    ...(isAiGenerated && { isMetaAi: true }),
    ...(template && { template }),
    ...(buttons?.length && { buttons }),
    ...(quickReplies && { quickReplies }),
    ...(kindOf(echo) === 'unknown' && { unknown: { label: 'unsupported', raw } }),
  }
}

/** The desk app without a row of ours is another program with our token: not an agent. Meta's AI is one under whichever id. */
function authorOf({ fromAppId: appId, isAiGenerated }: Echo, page: OpenConversation['row']): Draft['author'] {
  if (isAiGenerated) return 'page-inbox'
  if (appId === page.botAppId && page.botAppId !== page.deskAppId) return 'bot'
  return appId !== null && knowApp(appId, page).role === 'page-inbox' ? 'page-inbox' : 'other-app'
}
