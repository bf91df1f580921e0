import { now } from '#lib/clock.ts'
import { type Tx, transact } from '#lib/db.ts'
import { conversationWith, knownConversationWith } from '#lib/handover/begin-conversation.ts'
import { moveOn, type OpenConversation, saveConversation } from '#lib/handover/open-conversation.ts'
import type { IncomingEvent } from '#lib/incoming-event.ts'
import { receiveEdit, receiveReaction } from './amend-message.ts'
import type { EventOutcome } from './event-outcome.ts'
import { receiveAct } from './receive-act.ts'
import { receiveControl, receiveControlRequest } from './receive-control.ts'
import { receiveEcho } from './receive-echo.ts'
import { receiveMessage } from './receive-message.ts'
import { receivePostback } from './receive-postback.ts'
import { receiveReceipt } from './receive-receipt.ts'
import { receiveReferral } from './receive-referral.ts'
import { receiveUnknown } from './receive-unknown.ts'

/** Marks the stored events in the transaction of what they did, so that each is done once or not at all. */
export type FinishEvents = (tx: Tx, outcomes: EventOutcome[]) => Promise<void>

/**
 * Works what one customer's apps were told, in order and under one lock. Whichever app's stream brought it, and in whichever
 * order, the same events lead to the same conversation: messages are known by (Page, mid), receipts by their watermark,
 * control by its own time (D6). All of them are done or none.
 */
export function receiveEvents(events: IncomingEvent[], finish: FinishEvents): Promise<EventOutcome[]> {
  return transact(async (tx) => {
    let open: OpenConversation | null = null
    const outcomes: EventOutcome[] = []
    for (const event of events) {
      const heardAt = now()
      if (open) moveOn(open, heardAt)
      open ??= await meet(tx, event, heardAt)
      outcomes.push(open ? await receive(open, event) : 'unknown')
    }
    if (open) await saveConversation(open)
    await finish(tx, outcomes)
    return outcomes
  })
}

const meet = (tx: Tx, event: IncomingEvent, heardAt: Date) =>
  (isAboutSomethingKnown(event) ? knownConversationWith : conversationWith)(tx, { ...event, heardAt })

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
    case 'act':
      return receiveAct(open, event)
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
