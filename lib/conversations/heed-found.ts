import { changeTalk, type OpenConversation } from '#lib/handover/open-conversation.ts'
import { talkToPersonPayload } from '#lib/handover/talk-to-person.ts'
import type { EventOutcome } from './event-outcome.ts'
import { latest, openWindow, seekAnswer } from './heed-customer.ts'

type Tapped = { mid: string | null; title: string | null; payload: string | null; at: Date }

/**
 * Part. The webhook of words that were found by looking. Who answers them was decided then; but whoever pressed the button that
 * is always there reaches people, however late it is told.
 */
export async function heedFound(open: OpenConversation, { mid, title, payload, at }: Tapped): Promise<EventOutcome> {
  const { tx, row } = open
  changeTalk(open, {
    customerWroteAt: latest(row.customerWroteAt, at),
    lastCustomerMessageAt: latest(row.lastCustomerMessageAt, at),
    needAt: latest(row.needAt, at),
  })
  await openWindow(open, at)
  if (payload !== talkToPersonPayload || row.holder === 'waiting' || row.holder === 'agent') return 'processed'
  const message = await tx.message.findFirstOrThrow({ where: { pageId: row.pageId, mid }, select: { id: true } })
  await seekAnswer(open, { messageId: message.id, title, payload })
  return 'processed'
}
