import { pool } from '#lib/db.ts'

export type DeadEvents = { pageId: string | null; count: number; oldestAt: string }

/** What was laid aside and not yet worked again, by Page. */
export async function countDeadEvents(): Promise<DeadEvents[]> {
  const { rows } = await pool().query<{ pageId: string | null; count: number; oldestAt: Date }>(
    `SELECT pages.id AS "pageId", count(*)::int AS count, min(received_at) AS "oldestAt"
     FROM webhook_events LEFT JOIN pages ON pages.id = page_id WHERE outcome = 'dead' GROUP BY pages.id`,
  )
  return rows.map((row) => ({ ...row, oldestAt: row.oldestAt.toISOString() }))
}
