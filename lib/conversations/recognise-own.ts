import { type OpenConversation, show } from '#lib/handover/open-conversation.ts'
import type { FoundThread, FoundWords } from '#lib/incoming-event.ts'
import type { ShownThread } from '#lib/outgoing-message.ts'
import { pendingColumns } from './delivery.ts'
import { traceOf } from './lost-send.ts'
import { markSent } from './mark-sent.ts'
import { lostFrom } from './next-lost.ts'

/**
 * Part. What we handed to Messenger and never heard of may be among what it shows: then it is that message, and no new one
 * (D13). Says which were recognised.
 */
export async function recogniseOwn(open: OpenConversation, thread: FoundThread): Promise<Set<string>> {
  const unheard = await open.tx.message.findMany({
    where: {
      conversationId: open.row.id,
      mid: null,
      OR: [{ status: { in: ['sending', 'ambiguous'] } }, { status: 'failed', failure: 'no-answer' }],
    },
    orderBy: { arrival: 'asc' },
    ...pendingColumns,
  })
  const own = new Set<string>()
  if (unheard.length === 0) return own
  const shown = shownIn(thread)
  const known = await readKnown(open, shown)
  for (const message of unheard) {
    const trace = traceOf(lostFrom(open, message), shown, (mid) => known.has(mid) || own.has(mid))
    if (trace.is !== 'there') continue
    own.add(trace.mid)
    await markSent(open, message, trace.mid)
    show(open, { type: 'message', id: message.id })
    // What was to be said after it waits for it.
    open.mustDeliver = true
  }
  return own
}

function shownIn({ messages, older }: FoundThread): ShownThread {
  const told = messages.flatMap(({ mid, at, said }) => (said ? [{ mid, at, ...shownAs(said) }] : []))
  return { messages: told, since: older === null ? null : (told.at(-1)?.at ?? null) }
}

const shownAs = ({ isFromPage, text, attachments }: FoundWords) => ({
  isFromPage,
  text,
  hasAttachment: attachments.length > 0,
})

async function readKnown({ tx, row }: OpenConversation, { messages }: ShownThread): Promise<Set<string>> {
  const where = { pageId: row.pageId, mid: { in: messages.map(({ mid }) => mid) } }
  const known = await tx.message.findMany({ where, select: { mid: true } })
  return new Set(known.flatMap(({ mid }) => mid ?? []))
}
