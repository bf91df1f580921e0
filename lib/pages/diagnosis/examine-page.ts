import type { AgentActor } from '#lib/actor.ts'
import { record } from '#lib/audit/record.ts'
import { now } from '#lib/clock.ts'
import { db, transact } from '#lib/db.ts'
import { Refusal } from '#lib/errors.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import { isServed } from '../let-go.ts'
import type { Examination } from './input.ts'

/** Somebody wants to know how a Page is now, or wants it subscribed again: a job asks Messenger. Throws `not-found`. */
export async function examinePage(agent: AgentActor, { pageId, subscribe }: Examination): Promise<void> {
  await transact(async (tx) => {
    const page = await tx.page.findUnique({ where: { id: pageId }, select: { id: true } })
    if (!page) throw new Refusal('not-found', { page: pageId })
    if (subscribe) await record(tx, { actor: agent, action: 'page.subscribed', at: now(), pageId })
    await enqueue(tx, 'examine-page', { pageId, subscribe }, { key: `examine:${pageId}`, maxAttempts: 3 })
  })
}

/** At every start and after every reconnection: what it is subscribed to is read back (D60). */
export const examineConnected = (pageId: string): Promise<void> =>
  enqueue(db(), 'examine-page', { pageId }, { key: `examine:${pageId}`, maxAttempts: 3 })

/** Every Page, one after another. */
export async function examineEveryPage(): Promise<void> {
  const pages = await db().page.findMany({ where: isServed, select: { id: true } })
  for (const { id } of pages)
    await enqueue(db(), 'examine-page', { pageId: id }, { key: `examine:${id}`, queue: 'examinations', maxAttempts: 3 })
}
