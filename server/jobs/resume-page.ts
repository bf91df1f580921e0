import { resumeDeliveriesOf } from '#lib/conversations/resume-deliveries.ts'
import { settleControlOf } from '#lib/handover/sweep-control.ts'
import type { Jobs } from '#lib/jobs/jobs.ts'
import { log } from '#lib/log.ts'
import { lookAgainLater } from '#lib/pages/gaps/look-again-later.ts'

/** A Page is connected again: everything that waited for it, in the order it was said. */
export async function resumePage({ pageId }: Jobs['resume-page']): Promise<void> {
  await lookAgainLater(pageId)
  const resumed = { settling: await settleControlOf(pageId), delivering: await resumeDeliveriesOf(pageId) }
  log.info({ pageId, ...resumed }, 'a Page goes on')
}
