import { now } from '#lib/clock.ts'
import type { Tx } from '#lib/db.ts'

/**
 * Part: the event is done, in the transaction of what it did. Throws when another worker was there before, so that what was
 * done again is undone; until the transaction ends the event is locked.
 */
export async function finishEvent(tx: Tx, id: bigint, outcome: 'processed' | 'duplicate' | 'unknown'): Promise<void> {
  const { count } = await tx.webhookEvent.updateMany({
    where: { id, outcome: 'received' },
    data: { outcome, processedAt: now(), error: null },
  })
  if (count === 0) throw new Error(`event ${id} is already finished`)
}
