import { now } from '#lib/clock.ts'
import { db } from '#lib/db.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'

const mostAtOnce = 500
const overdueSeconds = 120

/**
 * What was queued and is not on its way any more (its Page was disconnected, its job was lost) is taken up again. A message
 * that waits for its next try is left to it: asking again changes nothing but the moment. Returns how many conversations.
 */
export async function resumeDeliveries(at: Date = now()): Promise<number> {
  const overdue = await listOverdue(at)
  for (const { id } of overdue)
    await enqueue(db(), 'deliver-messages', { conversationId: id }, { queue: `out:${id}`, key: `deliver:${id}` })
  return overdue.length
}

const listOverdue = (at: Date) => db().$queryRaw<{ id: string }[]>`
  SELECT DISTINCT m.conversation_id AS id FROM messages m
  JOIN pages p ON p.id = m.page_id AND p.disconnected_at IS NULL
  WHERE m.status IN ('queued', 'sending', 'ambiguous')
    AND coalesce(m.attempted_at, m.at) < ${at}::timestamptz - ${overdueSeconds} * interval '1 second'
  LIMIT ${mostAtOnce}`
