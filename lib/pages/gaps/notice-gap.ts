import type { Actor } from '#lib/actor.ts'
import { record } from '#lib/audit/record.ts'
import { now } from '#lib/clock.ts'
import type { Tx } from '#lib/db.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import { announce } from '#lib/live/announce.ts'
import { newId } from '#lib/new-id.ts'
import { letGo } from '../let-go.ts'
import { type Missed, spanOf } from './hearing.ts'

export type Noticed = Missed & { pageId: string; actor?: Actor }

/** What Messenger posts once more by itself is let in first. */
const settlingSeconds = 5

/**
 * Part: webhooks of this Page may have been missed between the two. It is kept, and a job looks for them; what is noticed while
 * another waits becomes part of that one. False when nothing can be missing: who lets a Page go wants to hear nothing of it.
 */
export async function noticeGap(tx: Tx, { pageId, actor = { kind: 'relais' }, ...missed }: Noticed): Promise<boolean> {
  const page = await tx.page.findUnique({
    where: { id: pageId },
    select: { connectedAt: true, disconnectedReason: true },
  })
  const isHeard = page !== null && page.disconnectedReason !== letGo
  const span = isHeard && spanOf(missed, page.connectedAt)
  if (!span) return false
  const { from, until } = span
  const { reason } = missed
  const at = now()
  const askedById = actor.kind === 'agent' ? actor.id : null
  await tx.$executeRaw`
    INSERT INTO gaps (id, page_id, from_at, until_at, reason, asked_by_id, noticed_at)
    VALUES (${newId()}::uuid, ${pageId}, ${from}::timestamptz, ${until}::timestamptz, ${reason}, ${askedById}, ${at}::timestamptz)
    ON CONFLICT (page_id) WHERE state = 'waiting' DO UPDATE
      SET from_at = least(gaps.from_at, EXCLUDED.from_at), until_at = greatest(gaps.until_at, EXCLUDED.until_at)`
  const after = { from: from.toISOString(), until: until.toISOString() }
  await record(tx, { actor, action: 'gap.noticed', at, pageId, reason, after })
  await announce(tx, { name: 'page.examined', id: pageId })
  await lookThrough(tx, pageId, reason === 'asked' ? 0 : settlingSeconds)
  return true
}

/** Part: one job per Page looks, so that Messenger is never asked by two. */
export const lookThrough = (tx: Pick<Tx, '$executeRaw'>, pageId: string, afterSeconds: number) =>
  enqueue(tx, 'backfill-page', { pageId }, { queue: `backfill:${pageId}`, key: `backfill:${pageId}`, afterSeconds })
