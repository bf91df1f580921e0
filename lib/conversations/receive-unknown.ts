import type { OpenConversation } from '#lib/handover/open-conversation.ts'
import type { IncomingEvent } from '#lib/incoming-event.ts'
import type { EventOutcome } from './event-outcome.ts'
import { insertMessage } from './insert-message.ts'

type Unknown = Extract<IncomingEvent, { kind: 'unknown' }>

/** What the desk has no word for is shown as a labelled card with the raw event: never dropped, never guessed at (D5). */
export async function receiveUnknown(
  open: OpenConversation,
  { label, raw, at, channel, psid }: Unknown,
): Promise<EventOutcome> {
  const id = await insertMessage(open, {
    mid: `${label}:${psid}:${at.getTime()}`,
    author: 'customer',
    kind: 'unknown',
    text: null,
    content: { unknown: { label, raw } },
    status: 'received',
    at,
    channel,
  })
  return id ? 'unknown' : 'duplicate'
}
