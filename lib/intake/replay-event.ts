import { transact } from '#lib/db.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { conversationQueue, notConnected, processEvents, type Sender } from './conversation-queue.ts'

/** Works a laid-aside event once more. False when there is none, it was worked, or it is about no customer. */
export async function replayEvent(id: bigint): Promise<boolean> {
  return (await replay({ id, outcome: { in: ['dead', 'unknown'] } })) === 1
}

/** Works what came for a Page before it was connected; says how many events that were. */
export function replayPage(pageId: string): Promise<number> {
  return replay({ pageId, outcome: 'unknown', error: notConnected })
}

function replay(which: Prisma.WebhookEventWhereInput): Promise<number> {
  return transact(async (tx) => {
    const rows = await tx.webhookEvent.updateManyAndReturn({
      where: { AND: [which, { psid: { not: null } }, { pageId: { not: null } }] },
      data: { outcome: 'received', attempts: 0, error: null, processedAt: null },
      select: { pageId: true, psid: true },
    })
    for (const sender of senders(rows)) {
      const queue = conversationQueue(sender)
      await enqueue(tx, processEvents, sender, { queue, key: queue })
    }
    return rows.length
  })
}

function senders(rows: { pageId: string | null; psid: string | null }[]): Sender[] {
  const found = rows.flatMap(({ pageId, psid }) => (pageId && psid ? [{ pageId, psid }] : []))
  return [...new Map(found.map((sender) => [conversationQueue(sender), sender])).values()]
}
