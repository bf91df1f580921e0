import type { OpenConversation } from '#lib/handover/open-conversation.ts'
import type { IncomingEvent } from '#lib/incoming-event.ts'
import { completeTap } from './amend-message.ts'
import { completeFound } from './complete-found.ts'
import type { EventOutcome } from './event-outcome.ts'
import { heedCustomer, seekAnswer } from './heed-customer.ts'
import { heedFound } from './heed-found.ts'
import { insertMessage } from './insert-message.ts'

type Tapped = Extract<IncomingEvent, { kind: 'postback' }>

/** Only the app that sent the button learns its payload (D17): the other copy waits this long for it. */
const waitForPayloadSeconds = 3

/** A tapped button. Its two copies, with and without payload, are one message, whichever comes first. */
export async function receivePostback(open: OpenConversation, tapped: Tapped): Promise<EventOutcome> {
  const { title, payload, referral, at, channel } = tapped
  const mid = tapped.mid ?? `postback:${tapped.psid}:${at.getTime()}`
  const content = { tapped: { title, payload }, ...(referral && { referral }) }
  const said = {
    mid,
    at,
    channel,
    content,
    text: title,
    author: 'customer',
    kind: 'postback',
    status: 'received',
  } as const
  const id = await insertMessage(open, said)
  if (!id && (await completeFound(open, said))) return heedFound(open, tapped)
  if (!id) return completeTap(open, { mid, payload })
  await heedCustomer(open, at)
  await seekAnswer(open, { messageId: id, title, payload, waitSeconds: payload === null ? waitForPayloadSeconds : 0 })
  return 'processed'
}
