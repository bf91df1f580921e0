import type { Actor } from '#lib/actor.ts'
import { record } from '#lib/audit/record.ts'
import { now } from '#lib/clock.ts'
import { transact } from '#lib/db.ts'
import { Refusal } from '#lib/errors.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import type { RoutingSetting } from './input.ts'

/**
 * What an administrator knows and Messenger tells no app (D48): the Page's regime, and its default app or Primary Receiver.
 * Null leaves it to what is found. The Page is connected anew by it, which looks at everything again. Throws `not-found`.
 */
export async function setRouting(actor: Actor, { pageId, ...setting }: RoutingSetting): Promise<void> {
  await transact(async (tx) => {
    const before = await tx.page.findUnique({ where: { id: pageId } })
    if (!before) throw new Refusal('not-found', { page: pageId })
    const { regime, defaultAppId } = setting
    await tx.page.update({
      where: { id: pageId },
      data: { regimeSetting: regime, defaultAppSetting: defaultAppId },
      select: { id: true },
    })
    await record(tx, {
      actor,
      action: 'page.routing-set',
      at: now(),
      pageId,
      before: { regime: before.regimeSetting, defaultAppId: before.defaultAppSetting },
      after: setting,
    })
    await enqueue(tx, 'connect-page', { pageId }, { key: `connect:${pageId}` })
  })
}
