import { changeTalk, type OpenConversation, show } from '#lib/handover/open-conversation.ts'
import type { IncomingEvent } from '#lib/incoming-event.ts'
import type { EventOutcome } from './event-outcome.ts'

type Receipt = Extract<IncomingEvent, { kind: 'delivery' | 'read' }>

/** Watermarks only grow, and say it of every message before them (D19); who has read something has received it. */
export async function receiveReceipt(open: OpenConversation, { kind, watermark }: Receipt): Promise<EventOutcome> {
  const { deliveredUntil, readUntil } = open.row
  const known = kind === 'read' ? readUntil : deliveredUntil
  if (known && known >= watermark) return 'duplicate'
  const until = kind === 'read' ? { readUntil: watermark } : { deliveredUntil: watermark }
  changeTalk(open, until)
  await showReached(open, { from: known, until: watermark })
  return 'processed'
}

/** NOTIFY carries no more; a screen that shows older messages reads them anew anyway. */
const mostShown = 50

async function showReached(open: OpenConversation, { from, until }: { from: Date | null; until: Date }) {
  const reached = await open.tx.message.findMany({
    where: { conversationId: open.row.id, status: 'sent', at: { lte: until, ...(from && { gt: from }) } },
    orderBy: { at: 'desc' },
    take: mostShown,
    select: { id: true },
  })
  show(open, ...reached.map(({ id }) => ({ type: 'message', id }) as const))
}
