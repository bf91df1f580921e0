import type { AgentActor } from '#lib/actor.ts'
import { record } from '#lib/audit/record.ts'
import { now } from '#lib/clock.ts'
import { type Tx, transact } from '#lib/db.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { conversationQueue, notConnected, processEvents, type Sender } from './conversation-queue.ts'
import type { ReplayInput } from './input.ts'

/** Works events once more that were laid aside or not understood. Says how many: what is being worked already, or is about no customer, is not. */
export async function replayEvents(agent: AgentActor, { ids }: ReplayInput): Promise<{ replayed: number }> {
  return transact(async (tx) => {
    const pages = await tx.page.findMany({ select: { id: true } })
    const ofOurs = { in: pages.map(({ id }) => id) }
    const which = { id: { in: ids.map(BigInt) }, outcome: { in: ['dead', 'unknown'] }, pageId: ofOurs }
    const before = await tx.webhookEvent.findMany({ where: which, orderBy: { id: 'asc' } })
    const rows = await replay(tx, which)
    const replayed = new Set(rows.map(({ id }) => id))
    for (const event of before.filter(({ id }) => replayed.has(id)))
      await record(tx, {
        actor: agent,
        action: 'event.replayed',
        at: now(),
        pageId: event.pageId ?? undefined,
        before: { outcome: event.outcome, attempts: event.attempts },
        evidence: { eventId: String(event.id), kind: event.kind, receivedAt: event.receivedAt.toISOString() },
      })
    if (rows.length > 0) await enqueue(tx, 'check-desk', {}, { key: 'check-desk' })
    return { replayed: rows.length }
  })
}

/** Works what came for a Page before it was connected; says how many events that were. */
export const replayPage = (pageId: string): Promise<number> =>
  transact(async (tx) => (await replay(tx, { pageId, outcome: 'unknown', error: notConnected })).length)

type Replayed = { id: bigint; pageId: string | null; psid: string | null }

async function replay(tx: Tx, which: Prisma.WebhookEventWhereInput): Promise<Replayed[]> {
  const rows = await tx.webhookEvent.updateManyAndReturn({
    where: { AND: [which, { psid: { not: null } }, { pageId: { not: null } }] },
    data: { outcome: 'received', attempts: 0, error: null, processedAt: null },
    select: { id: true, pageId: true, psid: true },
  })
  for (const sender of senders(rows)) {
    const queue = conversationQueue(sender)
    await enqueue(tx, processEvents, sender, { queue, key: queue })
  }
  return rows
}

function senders(rows: Replayed[]): Sender[] {
  const found = rows.flatMap(({ pageId, psid }) => (pageId && psid ? [{ pageId, psid }] : []))
  return [...new Map(found.map((sender) => [conversationQueue(sender), sender])).values()]
}
