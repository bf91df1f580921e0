import { now } from '#lib/clock.ts'
import { db, transact } from '#lib/db.ts'
import { env } from '#lib/env.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/**
 * Removes webhook bodies, raw events and refusals that are older than they are kept, an hour of them in a transaction, and
 * keeps what they add up to. What still waits to be worked, and everything since, stays. Says how many hours were removed.
 */
export async function removeOldEvents(): Promise<number> {
  const end = Math.floor((now().getTime() - env().keepEventsDays * dayMs) / hourMs) * hourMs
  let removed = 0
  for (let hour = await oldestHour(); hour !== null && hour < end; hour = await oldestHour()) {
    if (!(await removeHour(new Date(hour)))) break
    removed += 1
  }
  return removed
}

async function oldestHour(): Promise<number | null> {
  const [row] = await db().$queryRaw<{ at: Date | null }[]>`SELECT least(
    (SELECT min(received_at) FROM webhook_deliveries), (SELECT min(received_at) FROM webhook_events),
    (SELECT min(at) FROM webhook_refusals)) AS at`
  return row?.at ? Math.floor(row.at.getTime() / hourMs) * hourMs : null
}

/** False when an event of that hour still waits. */
function removeHour(hour: Date): Promise<boolean> {
  const next = new Date(hour.getTime() + hourMs)
  return transact(async (tx) => {
    // Nobody may begin to replay one of them while they are counted.
    await tx.$queryRaw`SELECT id FROM webhook_events WHERE received_at >= ${hour} AND received_at < ${next} FOR UPDATE`
    const waits = await tx.webhookEvent.count({
      where: { receivedAt: { gte: hour, lt: next }, outcome: 'received' },
    })
    if (waits > 0) return false
    await tx.$executeRaw`
      WITH delivery AS (
        DELETE FROM webhook_deliveries WHERE received_at >= ${hour} AND received_at < ${next} RETURNING tally
      ), event AS (
        DELETE FROM webhook_events WHERE received_at >= ${hour} AND received_at < ${next} RETURNING page_id, outcome
      ), line AS (
        SELECT coalesce(t."pageId", '') AS page_id, t.items AS received, 0 AS processed, t.duplicates AS duplicate, 0 AS unknown, 0 AS dead
        FROM delivery, jsonb_to_recordset(tally) AS t("pageId" text, items int, duplicates int)
        UNION ALL
        SELECT coalesce(page_id, ''), 0, (outcome = 'processed')::int, (outcome = 'duplicate')::int,
          (outcome = 'unknown')::int, (outcome = 'dead')::int FROM event
      )
      INSERT INTO webhook_hours AS kept (hour, page_id, received, processed, duplicate, unknown, dead)
      SELECT ${hour}, page_id, sum(received), sum(processed), sum(duplicate), sum(unknown), sum(dead) FROM line GROUP BY page_id
      ON CONFLICT (hour, page_id) DO UPDATE SET received = kept.received + EXCLUDED.received,
        processed = kept.processed + EXCLUDED.processed, duplicate = kept.duplicate + EXCLUDED.duplicate,
        unknown = kept.unknown + EXCLUDED.unknown, dead = kept.dead + EXCLUDED.dead`
    await tx.$executeRaw`
      WITH refusal AS (DELETE FROM webhook_refusals WHERE at >= ${hour} AND at < ${next} RETURNING reason)
      INSERT INTO webhook_refusal_hours AS kept (hour, reason, refused) SELECT ${hour}, reason, count(*) FROM refusal GROUP BY reason
      ON CONFLICT (hour, reason) DO UPDATE SET refused = kept.refused + EXCLUDED.refused`
    return true
  })
}
