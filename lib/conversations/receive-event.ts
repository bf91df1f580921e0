import { now } from '#lib/clock.ts'
import { type Tx, transact } from '#lib/db.ts'
import { conversationWith, knownConversationWith } from '#lib/handover/begin-conversation.ts'
import { type OpenConversation, saveConversation } from '#lib/handover/open-conversation.ts'
import type { IncomingEvent } from '#lib/incoming-event.ts'
import { receiveEdit, receiveReaction } from './amend-message.ts'
import type { EventOutcome } from './event-outcome.ts'
import { receiveControl, receiveControlRequest } from './receive-control.ts'
import { receiveEcho } from './receive-echo.ts'
import { receiveMessage } from './receive-message.ts'
import { receivePostback } from './receive-postback.ts'
import { receiveReceipt } from './receive-receipt.ts'
import { receiveReferral } from './receive-referral.ts'
import { receiveUnknown } from './receive-unknown.ts'

/** Marks the stored event in the transaction of what it did, so that it is done once or not at all. */
export type FinishEvent = (tx: Tx, outcome: EventOutcome) => Promise<void>

/**
 * Works one event of one customer. Whichever app's stream brought it, and in whichever order, the same events lead to the
 * same conversation: messages are known by (Page, mid), receipts by their watermark, control by its own time (D6).
 */
export function receiveEvent(event: IncomingEvent, finish: FinishEvent): Promise<EventOutcome> {
  const heardAt = now()
  return transact(async (tx) => {
    const meet = isAboutSomethingKnown(event) ? knownConversationWith : conversationWith
    const open = await meet(tx, { ...event, heardAt })
    const outcome = open ? await receive(open, event) : 'unknown'
    if (open) await saveConversation(open)
    await finish(tx, outcome)
    return outcome
  })
}

/** A receipt or an edit without its conversation begins none. */
const isAboutSomethingKnown = ({ kind }: IncomingEvent) =>
  kind === 'delivery' || kind === 'read' || kind === 'reaction' || kind === 'edit'

function receive(open: OpenConversation, event: IncomingEvent): Promise<EventOutcome> {
  switch (event.kind) {
    case 'message':
      return receiveMessage(open, event)
    case 'echo':
      return receiveEcho(open, event)
    case 'postback':
      return receivePostback(open, event)
    case 'referral':
      return receiveReferral(open, event)
    case 'reaction':
      return receiveReaction(open, event)
    case 'edit':
      return receiveEdit(open, event)
    case 'delivery':
    case 'read':
      return receiveReceipt(open, event)
    case 'control-passed':
    case 'control-taken':
      return receiveControl(open, event)
    case 'control-requested':
      return receiveControlRequest(open, event)
    case 'unknown':
      return receiveUnknown(open, event)
  }
}
