import { now } from '#lib/clock.ts'
import type { Tx } from '#lib/db.ts'

/**
 * Part: the event is done, in the transaction of what it did. False when somebody was there before (then do nothing); the
 * event stays locked until the transaction ends, so two workers never do it both.
 */
export async function finishEvent(
  tx: Tx,
  id: bigint,
  outcome: 'processed' | 'duplicate' | 'unknown',
): Promise<boolean> {
  const { count } = await tx.webhookEvent.updateMany({
    where: { id, outcome: 'received' },
    data: { outcome, processedAt: now(), error: null },
  })
  return count === 1
}
