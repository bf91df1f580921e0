import { settleAlarms } from '#lib/alarms/settle-alarms.ts'
import { now } from '#lib/clock.ts'
import { findSilentPages, type SilentPage } from '../find-silent-pages.ts'
import { noticeGap } from './notice-gap.ts'

/**
 * Pages that are silent for an unusual time are alarmed (D20). One that speaks again may have been unheard for all that
 * time, and what it said is looked for.
 */
export async function settleSilence(): Promise<{ silent: SilentPage[]; opened: number }> {
  const silent = await findSilentPages()
  const { opened } = await settleAlarms('page-silent', silent, async (tx, { pageId, evidence }) => {
    const since = new Date(String(evidence?.lastWebhookAt))
    if (pageId && !Number.isNaN(since.getTime())) await noticeGap(tx, { pageId, reason: 'silent', since, until: now() })
  })
  return { silent, opened }
}
