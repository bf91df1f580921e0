import { now } from '#lib/clock.ts'
import { db, type Tx, transact } from '#lib/db.ts'
import { conversationWith } from '#lib/handover/begin-conversation.ts'
import { addLine, changeTalk, type OpenConversation, saveConversation } from '#lib/handover/open-conversation.ts'
import type { FoundMessage, FoundThread } from '#lib/incoming-event.ts'
import { type Backfill, countFound } from '#lib/pages/gaps/backfill.ts'
import { heedMissed } from './heed-missed.ts'
import { insertFound } from './insert-found.ts'
import { inSpan, missingFrom, timesOf } from './missed.ts'
import { recogniseOwn } from './recognise-own.ts'

export type Found = { found: number; unreadable: number }

const nothing: Found = { found: 0, unreadable: 0 }

/**
 * One thread as Messenger shows it: what no webhook told is put where it belongs, once, whatever webhooks still tell (D21),
 * control is looked at anew, and a customer who still waits for an answer gets one. Says what was missing.
 */
export async function receiveMissed(gap: Backfill, thread: FoundThread): Promise<Found> {
  const known = await readKnown(db(), gap.pageId, thread)
  const isMissing = missingFrom(thread.messages, (mid) => known.has(mid), gap).length > 0
  if (!isMissing && !thread.cutAt) return nothing
  return transact(async (tx) => {
    const missing = await withoutErased(tx, gap, thread)
    const [first] = missing
    if (!first) return nothing
    const whom = { pageId: gap.pageId, psid: thread.psid }
    const open = await conversationWith(tx, { ...whom, at: first.at, heardAt: now() })
    const taken = await take(open, { gap, thread, missing })
    if (thread.cutAt) await leaveOlder(open, gap, thread.cutAt)
    await saveConversation(open)
    await countFound(tx, gap.id, taken)
    return taken
  })
}

type Taking = { gap: Backfill; thread: FoundThread; missing: FoundMessage[] }

/** Under the conversation's lock: what a webhook told a moment ago is not missing any more. */
async function take(open: OpenConversation, { gap, thread, missing }: Taking): Promise<Found> {
  const known = await readKnown(open.tx, gap.pageId, thread)
  const own = await recogniseOwn(open, thread)
  const news = missing.filter(({ mid }) => !known.has(mid) && !own.has(mid))
  const times = timesOf(thread.messages, known)
  const inserted: FoundMessage[] = []
  for (const message of news) {
    const at = times.get(message.mid) ?? message.at
    if (await insertFound(open, { ...message, at }, gap.id)) inserted.push({ ...message, at })
  }
  if (inserted.length === 0) return nothing
  const unreadable = inserted.filter(({ said }) => said === null).length
  const counted = { found: inserted.length - unreadable, unreadable }
  changeTalk(open, { foundAt: open.at })
  record(open, { gap, inserted, counted })
  await heedMissed(open, thread, inserted)
  return counted
}

function record(
  open: OpenConversation,
  { gap, inserted, counted }: { gap: Backfill; inserted: FoundMessage[]; counted: Found },
) {
  const [from, until] = [inserted[0]?.at, inserted.at(-1)?.at]
  const after = { ...counted, from: from?.toISOString(), until: until?.toISOString() }
  addLine(open, { actor: { kind: 'relais' }, action: 'messages.found', after, evidence: { gap: gap.id } })
}

/** Once, however often the look begins anew: somebody has to read it in Messenger, and the record says in which conversation. */
async function leaveOlder(open: OpenConversation, { id: gap, from }: Backfill, until: Date) {
  const evidence = { path: ['gap'], equals: gap }
  const isSaid = await open.tx.auditEntry.findFirst({
    where: { conversationId: open.row.id, action: 'messages.left', evidence },
    select: { id: true },
  })
  if (isSaid) return
  const after = { from: from.toISOString(), until: until.toISOString() }
  addLine(open, { actor: { kind: 'relais' }, action: 'messages.left', after, evidence: { gap } })
}

async function readKnown(
  tx: Pick<Tx, 'message'>,
  pageId: string,
  { messages }: FoundThread,
): Promise<Map<string, Date>> {
  const mid = { in: messages.map((message) => message.mid) }
  const rows = await tx.message.findMany({ where: { pageId, mid }, select: { mid: true, at: true } })
  return new Map(rows.flatMap((row) => (row.mid ? [[row.mid, row.at]] : [])))
}

/**
 * Who was erased is not kept, so nobody can say that this is them. What a stranger said before the last erasure of the Page may
 * be what was erased, and is not fetched again.
 */
async function withoutErased(tx: Tx, gap: Backfill, { psid, messages }: FoundThread): Promise<FoundMessage[]> {
  const { pageId } = gap
  const [facts] = await tx.$queryRaw<{ erasedAt: Date | null; metAt: Date | null }[]>`
    SELECT (SELECT max(requested_at) FROM erasures WHERE page_id = ${pageId} OR page_id IS NULL) AS "erasedAt",
      (SELECT first_seen_at FROM customers WHERE page_id = ${pageId} AND psid = ${psid}) AS "metAt"`
  const { erasedAt = null, metAt = null } = facts ?? {}
  const wasErased = (at: Date) => erasedAt !== null && at <= erasedAt && (metAt === null || at < metAt)
  return inSpan(messages, gap).filter(({ at }) => !wasErased(at))
}
