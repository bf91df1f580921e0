import { changeTalk, type OpenConversation } from '#lib/handover/open-conversation.ts'
import { askBot } from '#lib/handover/resume-bot.ts'
import type { IncomingEvent } from '#lib/incoming-event.ts'
import { completeTap, unsend } from './amend-message.ts'
import { completeFound } from './complete-found.ts'
import type { EventOutcome } from './event-outcome.ts'
import { heedCustomer, latest, seekAnswer } from './heed-customer.ts'
import { heedFound } from './heed-found.ts'
import { type Draft, insertMessage } from './insert-message.ts'
import type { MessageContent } from './timeline.ts'

type Said = Extract<IncomingEvent, { kind: 'message' }>

/** What a customer said, shown whoever has control; the second app's copy of it is no second message. */
export async function receiveMessage(open: OpenConversation, said: Said): Promise<EventOutcome> {
  if (said.isUnsent) return unsend(open, said)
  const payload = said.quickReplyPayload
  const draft = draftOf(said)
  const id = await insertMessage(open, draft)
  if (!id && (await completeFound(open, draft))) return heedFound(open, { ...said, title: said.text, payload })
  if (!id) return (await hearAsOurs(open, said)) ?? completeTap(open, { mid: said.mid, payload })
  changeTalk(open, { customerWroteAt: latest(open.row.customerWroteAt, said.at) })
  await heedCustomer(open, said.at)
  const waitSeconds = said.channel === 'standby' ? waitForOwnCopySeconds : 0
  await seekAnswer(open, { messageId: id, title: said.text, payload, waitSeconds })
  return 'processed'
}

/** What both apps hear in standby alone is said to somebody else (D46): the copy that is ours is waited for this long. */
const waitForOwnCopySeconds = 3

/** The copy that says that the thread was ours when this was said; null when it says nothing new. */
async function hearAsOurs({ tx, row }: OpenConversation, said: Said): Promise<EventOutcome | null> {
  if (said.channel !== 'messaging' || said.quickReplyPayload !== null) return null
  const [message] = await tx.message.updateManyAndReturn({
    where: { pageId: row.pageId, mid: said.mid, conversationId: row.id, channel: 'standby', author: 'customer' },
    data: { channel: 'messaging' },
    select: { id: true },
  })
  if (!message) return null
  if (row.holder === 'bot') await askBot(tx, { conversationId: row.id, messageId: message.id })
  return 'duplicate'
}

function draftOf(said: Said): Draft & { mid: string } {
  const { mid, text, attachments, at, channel } = said
  return {
    ...{ mid, text, attachments, at, channel },
    author: 'customer',
    kind: kindOf(said),
    content: contentOf(said),
    status: 'received',
  }
}

function kindOf(said: Said): Draft['kind'] {
  if (said.quickReplyPayload !== null) return 'quick-reply'
  if (said.text) return 'text'
  if (said.template) return 'template'
  if (said.commands) return 'text'
  if (said.attachments.length > 0) return 'attachments'
  return said.referral ? 'referral' : 'unknown'
}

function contentOf(said: Said): MessageContent {
  const { quickReplyPayload: payload, replyToMid, referral, text, template, commands } = said
  return {
    ...(payload !== null && { tapped: { title: text, payload } }),
    ...(replyToMid && { replyToMid }),
    ...(referral && { referral }),
    ...(template && { template }),
    ...(commands && { commands }),
    ...(kindOf(said) === 'unknown' && { unknown: { label: 'unsupported', raw: said.raw } }),
  }
}
