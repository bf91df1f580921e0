import { now } from '#lib/clock.ts'
import { type Tx, transact } from '#lib/db.ts'
import { noticeGap } from './notice-gap.ts'

/** Messenger told the Page's apps less than everything, and tells everything again: since the Page was last seen hearing. */
export const noticeUnsubscribed = (pageId: string): Promise<void> =>
  transact((tx) => noticeHearingAgain(tx, pageId).then(() => undefined))

/** Part. A Page that was never seen hearing is being set up: nothing of it is missing. */
export async function noticeHearingAgain(tx: Tx, pageId: string): Promise<void> {
  const until = now()
  const examination = await tx.pageExamination.findUnique({ where: { pageId }, select: { hearingAt: true } })
  const since = examination?.hearingAt
  if (!since || since >= until) return
  await noticeGap(tx, { pageId, reason: 'unsubscribed', since, until })
  await tx.pageExamination.update({ where: { pageId }, data: { hearingAt: until }, select: { pageId: true } })
}
