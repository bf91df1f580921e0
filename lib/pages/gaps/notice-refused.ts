import { now } from '#lib/clock.ts'
import type { Tx } from '#lib/db.ts'
import { noticeGap } from './notice-gap.ts'

/** The alarm opens after a few, and closes when none came for so long. */
const lookedBackMs = 15 * 60_000

/**
 * Part: deliveries with a wrong signature come no more. Whoever they were of, Messenger may have given up telling them: each
 * Page is looked through since the first.
 */
export async function noticeRefused(tx: Tx, { openedAt }: { openedAt: Date }): Promise<void> {
  const since = new Date(openedAt.getTime() - lookedBackMs)
  const until = now()
  for (const { id } of await tx.page.findMany({ select: { id: true } }))
    await noticeGap(tx, { pageId: id, reason: 'refused', since, until })
}
