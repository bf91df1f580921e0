import { handOverUnanswered } from '#lib/conversations/hand-over-unanswered.ts'
import { resumeDeliveries } from '#lib/conversations/resume-deliveries.ts'
import { extendExpiring } from '#lib/handover/extend-control.ts'
import { sweepControl as sweep } from '#lib/handover/sweep-control.ts'
import { log } from '#lib/log.ts'

/** Every minute, what no event tells: control that ran out, wishes not met, words without an answer, sends without a job. */
export async function sweepControl(): Promise<void> {
  // First: what can be kept does not run out.
  const extending = await extendExpiring()
  const swept = {
    ...(await sweep()),
    extending,
    unanswered: await handOverUnanswered(),
    resumed: await resumeDeliveries(),
  }
  if (Object.values(swept).some((count) => count > 0)) log.info(swept, 'swept')
}
