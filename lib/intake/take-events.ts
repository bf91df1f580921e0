import { db } from '#lib/db.ts'
import type { Sender } from './conversation-queue.ts'

export type StoredEvent = {
  id: bigint
  appId: string
  pageId: string
  psid: string
  channel: 'messaging' | 'standby'
  kind: string
  dedupeKey: string
  occurredAt: Date
  receivedAt: Date
  attempts: number
  item: unknown
}

/** What waits of one customer, oldest first by Messenger's own time: deliveries may overtake each other. */
export async function takeEvents({ pageId, psid }: Sender, limit = 50): Promise<StoredEvent[]> {
  const rows = await db().webhookEvent.findMany({
    where: { pageId, psid, outcome: 'received' },
    // Of two copies of one act the one of the app that had the thread says more.
    orderBy: [{ occurredAt: 'asc' }, { channel: 'asc' }, { id: 'asc' }],
    take: limit,
  })
  return rows.map((row) => ({ ...row, pageId, psid, channel: row.channel === 'standby' ? 'standby' : 'messaging' }))
}
