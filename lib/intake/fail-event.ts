import { now } from '#lib/clock.ts'
import { transact } from '#lib/db.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import { log } from '#lib/log.ts'

const mostAttempts = 5
const longestError = 2_000

/**
 * An event could not be worked. It waits for another try, and the customer's later events with it, so that order holds;
 * after five it is laid aside with its error, for a person to look at and replay, and the later ones go on.
 */
export async function failEvent(id: bigint, error: unknown): Promise<'waiting' | 'dead'> {
  const text = (error instanceof Error ? (error.stack ?? error.message) : String(error)).slice(0, longestError)
  const row = await transact(async (tx) => {
    const [failed] = await tx.$queryRaw<{ outcome: string; attempts: number }[]>`
      UPDATE webhook_events SET attempts = attempts + 1, error = ${text},
        outcome = CASE WHEN attempts + 1 >= ${mostAttempts} THEN 'dead' ELSE outcome END,
        processed_at = CASE WHEN attempts + 1 >= ${mostAttempts} THEN ${now()}::timestamptz ELSE processed_at END
      WHERE id = ${id} AND outcome = 'received' RETURNING outcome, attempts`
    // It raises the alarm, and later ends it.
    if (failed?.outcome === 'dead') await enqueue(tx, 'check-desk', {}, { key: 'check-desk' })
    return failed
  })
  log.error(
    { event: String(id), attempts: row?.attempts, outcome: row?.outcome, error },
    'an event could not be worked',
  )
  return row?.outcome === 'received' ? 'waiting' : 'dead'
}
