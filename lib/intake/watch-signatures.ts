import { now } from '#lib/clock.ts'
import { pool } from '#lib/db.ts'

const lookBackMinutes = 15
/** One stray request is no sign; a wrong secret refuses everything. */
const fewest = 3

export type WrongSignatures = { count: number; firstAt: string }

/** Whether deliveries were refused of late for a wrong signature; null when that is nothing to look at. */
export async function findWrongSignatures(): Promise<WrongSignatures | null> {
  const since = new Date(now().getTime() - lookBackMinutes * 60_000)
  const { rows } = await pool().query<{ count: number; firstAt: Date }>(
    `SELECT count(*)::int AS count, min(at) AS "firstAt" FROM webhook_refusals WHERE at > $1 AND reason = 'wrong-signature'`,
    [since],
  )
  const [row] = rows
  return row && row.count >= fewest ? { count: row.count, firstAt: row.firstAt.toISOString() } : null
}
