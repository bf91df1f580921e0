import { endAlarm } from '#lib/alarms/end-alarm.ts'
import { raiseAlarm } from '#lib/alarms/raise-alarm.ts'
import { now } from '#lib/clock.ts'
import { type Tx, transact } from '#lib/db.ts'
import { announce } from '#lib/live/announce.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { isHearing } from '../gaps/hearing.ts'
import { noticeHearingAgain } from '../gaps/notice-unsubscribed.ts'
import { missingSubscriptions, type PageReading } from './reading.ts'

/**
 * What Messenger said of a Page, for the doctor; whether it tells us everything is alarmed at once (D60), and what it may not
 * have told until now is looked for (D20). `wasDeaf`: it had to be subscribed again just now.
 */
export async function keepReading(pageId: string, reading: PageReading, { wasDeaf = false } = {}): Promise<void> {
  const examinedAt = now()
  const facts = { examinedAt, reading: reading as unknown as Prisma.InputJsonObject }
  const missing = missingSubscriptions(reading)
  const isComplete = missing.length === 0 && reading.apps.every(({ app, page }) => app.isOk && page.isOk)
  await transact(async (tx) => {
    if (isHearing(reading)) await hearAgain(tx, pageId, { wasDeaf })
    const hearing = isHearing(reading) ? { hearingAt: examinedAt } : {}
    await tx.pageExamination.upsert({
      where: { pageId },
      create: { pageId, ...facts, ...hearing },
      update: { ...facts, ...hearing },
    })
    if (missing.length > 0) await raiseAlarm(tx, { kind: 'subscription-incomplete', pageId, evidence: { missing } })
    else if (isComplete) await endAlarm(tx, { kind: 'subscription-incomplete', pageId })
    await announce(tx, { name: 'page.examined', id: pageId })
  })
}

async function hearAgain(tx: Tx, pageId: string, { wasDeaf }: { wasDeaf: boolean }) {
  const before = await tx.pageExamination.findUnique({ where: { pageId }, select: { reading: true } })
  const heardLess = before !== null && isHearing(before.reading as unknown as PageReading) === false
  if (wasDeaf || heardLess) await noticeHearingAgain(tx, pageId)
}
