import { now } from '#lib/clock.ts'
import { type Tx, transact } from '#lib/db.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'

const keptHours = 24
const mostAtOnce = 500

/**
 * A file that was picked and never sent is kept for a day, as long as a draft may still use it. The row goes first: from then on
 * no message can take it; its bytes follow by a job of their own, however often that has to try. Returns how many went.
 */
export async function removeOldUploads(at: Date = now()): Promise<number> {
  let removed = 0
  for (let batch = mostAtOnce; batch === mostAtOnce; removed += batch)
    batch = await transact((tx) => removeBatch(tx, at))
  return removed
}

async function removeBatch(tx: Tx, at: Date): Promise<number> {
  const rows = await tx.$queryRaw<{ storageKey: string }[]>`
    DELETE FROM uploads WHERE id IN (
      SELECT id FROM uploads WHERE used_at IS NULL AND created_at < ${at}::timestamptz - ${keptHours} * interval '1 hour'
      ORDER BY created_at LIMIT ${mostAtOnce} FOR UPDATE SKIP LOCKED
    ) RETURNING storage_key AS "storageKey"`
  for (const { storageKey } of rows) await enqueue(tx, 'remove-file', { storageKey }, { key: `file:${storageKey}` })
  return rows.length
}
