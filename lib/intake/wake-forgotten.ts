import { db, pool } from '#lib/db.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import { conversationQueue, processEvents, queueInSql, type Sender } from './conversation-queue.ts'

/**
 * Events that wait while no job works their customer: a job that was asked for in the very moment in which its forerunner
 * began can be taken for the forerunner. Says for how many customers that was so.
 */
export async function wakeForgotten(): Promise<number> {
  const { rows } = await pool().query<Sender>(
    `SELECT DISTINCT page_id AS "pageId", psid FROM webhook_events
     WHERE outcome = 'received' AND psid IS NOT NULL AND page_id IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM graphile_worker.jobs WHERE key = ${queueInSql}) LIMIT 1000`,
  )
  for (const sender of rows) {
    const queue = conversationQueue(sender)
    await enqueue(db(), processEvents, sender, { queue, key: queue })
  }
  return rows.length
}
