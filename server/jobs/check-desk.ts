import { settleAlarms } from '#lib/alarms/settle-alarms.ts'
import { countDeadJobs } from '#lib/health/list-dead-jobs.ts'
import { removeReplacedJobs } from '#lib/health/settle-dead-jobs.ts'
import { countDeadEvents } from '#lib/intake/count-dead-events.ts'
import { wakeForgotten } from '#lib/intake/wake-forgotten.ts'
import { findWrongSignatures } from '#lib/intake/watch-signatures.ts'
import { log } from '#lib/log.ts'
import { noticeRefused } from '#lib/pages/gaps/notice-refused.ts'

/** Every minute, and at once when something died or was mended: what lies there is what is alarmed. */
export async function checkDesk(): Promise<void> {
  const woken = await wakeForgotten()
  if (woken > 0) log.warn({ customers: woken }, 'events waited while no job worked them')
  const events = await countDeadEvents()
  await settleAlarms(
    'events-dead',
    events.map(({ pageId, ...evidence }) => ({ pageId: pageId ?? undefined, evidence })),
  )
  await removeReplacedJobs()
  const jobs = await countDeadJobs()
  await settleAlarms(
    'jobs-dead',
    jobs.map(({ task, count }) => ({ subject: task, evidence: { count } })),
  )
  const signatures = await findWrongSignatures()
  await settleAlarms('signatures-refused', signatures ? [{ evidence: signatures }] : [], noticeRefused)
}
