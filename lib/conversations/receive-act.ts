import type { OpenConversation } from '#lib/handover/open-conversation.ts'
import type { IncomingEvent } from '#lib/incoming-event.ts'
import type { EventOutcome } from './event-outcome.ts'
import { heedCustomer, seekAnswer } from './heed-customer.ts'
import { insertMessage } from './insert-message.ts'

type Acted = Extract<IncomingEvent, { kind: 'act' }>

/**
 * Something a customer did without writing, shown in the flow. Only an order is something they said: it opens the window and
 * a resolved conversation, and wants an answer. Agreeing, judging and linking do none of these by Messenger's rules.
 */
export async function receiveAct(open: OpenConversation, acted: Acted): Promise<EventOutcome> {
  const { act, replyToMid, psid, at, channel } = acted
  const id = await insertMessage(open, {
    // Messenger gives these no id; both apps' copies carry the same time.
    mid: `${act.type}:${psid}:${at.getTime()}`,
    author: 'customer',
    kind: 'act',
    text: null,
    content: { act, ...(replyToMid && { replyToMid }) },
    status: 'received',
    at,
    channel,
  })
  if (!id) return 'duplicate'
  if (act.type !== 'order') return 'processed'
  await heedCustomer(open, at)
  await seekAnswer(open, { messageId: id, title: null, payload: null })
  return 'processed'
}
