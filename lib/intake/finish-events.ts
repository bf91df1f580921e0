import { now } from '#lib/clock.ts'
import type { Tx } from '#lib/db.ts'

export type Finished = { id: bigint; outcome: 'processed' | 'duplicate' | 'unknown' }

/**
 * Part: the events are done, in the transaction of what they did. Throws when another worker was there before, so that what
 * was done again is undone; until the transaction ends the events are locked.
 */
export async function finishEvents(tx: Tx, finished: Finished[]): Promise<void> {
  const count = await tx.$executeRaw`
    UPDATE webhook_events e SET outcome = given.outcome, processed_at = ${now()}::timestamptz, error = NULL
    FROM unnest(${finished.map(({ id }) => id)}::bigint[], ${finished.map(({ outcome }) => outcome)}::text[])
      AS given (id, outcome)
    WHERE e.id = given.id AND e.outcome = 'received'`
  if (count !== finished.length) throw new Error(`of ${finished.map(({ id }) => id)} some are already finished`)
}
