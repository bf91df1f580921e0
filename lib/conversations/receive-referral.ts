import type { OpenConversation } from '#lib/handover/open-conversation.ts'
import type { IncomingEvent } from '#lib/incoming-event.ts'
import type { EventOutcome } from './event-outcome.ts'
import { heedCustomer } from './heed-customer.ts'
import { insertMessage } from './insert-message.ts'

type Referred = Extract<IncomingEvent, { kind: 'referral' }>

/** A link or an advertisement led an existing thread here: it opens the window, but nothing was said that needs an answer. */
export async function receiveReferral(
  open: OpenConversation,
  { referral, psid, at, channel }: Referred,
): Promise<EventOutcome> {
  const id = await insertMessage(open, {
    // Messenger gives referrals no id; both apps' copies carry the same time.
    mid: `referral:${psid}:${at.getTime()}`,
    author: 'customer',
    kind: 'referral',
    text: null,
    content: { referral },
    status: 'received',
    at,
    channel,
  })
  if (!id) return 'duplicate'
  await heedCustomer(open, at)
  return 'processed'
}
