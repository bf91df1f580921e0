import { endAlarm } from '#lib/alarms/end-alarm.ts'
import { raiseAlarm } from '#lib/alarms/raise-alarm.ts'
import { keepAppNames } from '#lib/apps/keep-app-names.ts'
import { now } from '#lib/clock.ts'
import { transact } from '#lib/db.ts'
import { announce } from '#lib/live/announce.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { isHearing } from '../gaps/hearing.ts'
import { noticeHearingAgain } from '../gaps/notice-unsubscribed.ts'
import { keptReading } from './kept-reading.ts'
import { isGrave, type Missing, missingSubscriptions, type PageReading, stillRefused } from './reading.ts'

type Circumstances = {
  /** It had to be subscribed again just now. */
  wasDeaf?: boolean
  /** Asked for just now; what was refused before is forgotten. */
  refused?: Missing[]
}

/**
 * What Messenger said of a Page, for the doctor; whether it tells us everything the desk cannot work without is alarmed at once
 * (D60), and what it may not have told until now is looked for (D20). What it called the others who listen is kept after they left.
 */
export async function keepReading(
  pageId: string,
  found: PageReading,
  circumstances: Circumstances = {},
): Promise<void> {
  const { wasDeaf = false } = circumstances
  const examinedAt = now()
  const isRead = found.apps.every(({ app, page }) => app.isOk && page.isOk)
  await transact(async (tx) => {
    const before = await keptReading(tx, pageId)
    const reading = { ...found, refused: stillRefused(found, circumstances.refused ?? before?.refused ?? []) }
    const isHeard = isHearing(reading)
    if (isHeard && (wasDeaf || (before && isHearing(before) === false))) await noticeHearingAgain(tx, pageId)
    const facts = { examinedAt, reading: reading as unknown as Prisma.InputJsonObject }
    const hearing = isHeard ? { hearingAt: examinedAt } : {}
    await tx.pageExamination.upsert({
      where: { pageId },
      create: { pageId, ...facts, ...hearing },
      update: { ...facts, ...hearing },
    })
    await keepAppNames(tx, reading.otherApps, examinedAt)
    const missing = missingSubscriptions(reading)
    if (isGrave(reading, missing))
      await raiseAlarm(tx, { kind: 'subscription-incomplete', pageId, evidence: { missing } })
    else if (isRead) await endAlarm(tx, { kind: 'subscription-incomplete', pageId })
    await announce(tx, { name: 'page.examined', id: pageId })
  })
}
