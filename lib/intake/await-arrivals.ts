import { pool } from '#lib/db.ts'
import { arrivingInSql, type Sender } from './conversation-queue.ts'

/** Until everything of this customer that was being stored when its job began is stored. */
export async function awaitArrivals({ pageId, psid }: Sender): Promise<void> {
  await pool().query(`SELECT ${arrivingInSql} FROM (SELECT $1::text AS page_id, $2::text AS psid) AS sender`, [
    pageId,
    psid,
  ])
}
