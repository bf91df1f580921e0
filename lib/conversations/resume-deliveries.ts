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
  for (const { id } of overdue) await deliverLater(id)
  return overdue.length
}

/** The same at once for a Page that was disconnected, everything it still has to say; each conversation in its own order. */
export async function resumeDeliveriesOf(pageId: string): Promise<number> {
  let resumed = 0
  for (
    let page = await listWaiting(pageId, firstId);
    page.length > 0;
    page = await listWaiting(pageId, page.at(-1)?.id)
  ) {
    for (const { id } of page) await deliverLater(id)
    resumed += page.length
  }
  return resumed
}

const deliverLater = (id: string) =>
  enqueue(db(), 'deliver-messages', { conversationId: id }, { queue: `out:${id}`, key: `deliver:${id}` })

const firstId = '00000000-0000-0000-0000-000000000000'

const listWaiting = (pageId: string, after = firstId) => db().$queryRaw<{ id: string }[]>`
  SELECT DISTINCT m.conversation_id AS id FROM messages m
  WHERE m.page_id = ${pageId} AND m.status IN ('queued', 'sending', 'ambiguous') AND m.conversation_id > ${after}::uuid
  ORDER BY m.conversation_id LIMIT ${mostAtOnce}`

const listOverdue = (at: Date) => db().$queryRaw<{ id: string }[]>`
  SELECT DISTINCT m.conversation_id AS id FROM messages m
  JOIN pages p ON p.id = m.page_id AND p.disconnected_at IS NULL
  WHERE m.status IN ('queued', 'sending', 'ambiguous')
    AND coalesce(m.attempted_at, m.at) < ${at}::timestamptz - ${overdueSeconds} * interval '1 second'
  LIMIT ${mostAtOnce}`
