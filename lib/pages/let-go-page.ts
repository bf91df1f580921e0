import type { Actor } from '#lib/actor.ts'
import { endAlarm } from '#lib/alarms/end-alarm.ts'
import { record } from '#lib/audit/record.ts'
import { now } from '#lib/clock.ts'
import { db, transact } from '#lib/db.ts'
import { Refusal } from '#lib/errors.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import { announce } from '#lib/live/announce.ts'
import { letGo } from './let-go.ts'

/**
 * The desk serves this Page no more: nothing is sent, and a job tells Messenger to send nothing either. What was said stays. A
 * new token, or finding the Page again, takes it up where it was left. Once; throws `not-found`.
 */
export async function letGoPage(actor: Actor, { pageId }: { pageId: string }): Promise<void> {
  const at = now()
  await transact(async (tx) => {
    const page = await tx.page.findUnique({ where: { id: pageId }, select: { disconnectedReason: true } })
    if (!page) throw new Refusal('not-found', { page: pageId })
    if (page.disconnectedReason === letGo) return
    await tx.page.update({
      where: { id: pageId },
      data: { disconnectedAt: at, disconnectedReason: letGo },
      select: { id: true },
    })
    await record(tx, { actor, action: 'page.let-go', at, pageId })
    // Nobody has to mend what is not wanted any more.
    for (const kind of ['page-disconnected', 'page-silent', 'subscription-incomplete', 'backfill-refused'] as const)
      await endAlarm(tx, { kind, pageId, actor })
    await announce(tx, { name: 'page.changed', id: pageId })
    await enqueue(tx, 'unsubscribe-page', { pageId }, { key: `unsubscribe:${pageId}` })
  })
}

/** For whom talks to Messenger about it: asked as late as possible, since somebody may connect it again meanwhile. */
export async function isLetGo(pageId: string): Promise<boolean> {
  const page = await db().page.findUnique({ where: { id: pageId }, select: { disconnectedReason: true } })
  return page?.disconnectedReason === letGo
}
