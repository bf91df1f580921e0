import { endAlarm } from '#lib/alarms/end-alarm.ts'
import { raiseAlarm } from '#lib/alarms/raise-alarm.ts'
import { now } from '#lib/clock.ts'
import { transact } from '#lib/db.ts'
import { announce } from '#lib/live/announce.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { missingSubscriptions, type PageReading } from './reading.ts'

/** What Messenger said of a Page, for the doctor; whether it tells us everything is alarmed at once (D60). */
export async function keepReading(pageId: string, reading: PageReading): Promise<void> {
  const facts = { examinedAt: now(), reading: reading as unknown as Prisma.InputJsonObject }
  const missing = missingSubscriptions(reading)
  const isComplete = missing.length === 0 && reading.apps.every(({ app, page }) => app.isOk && page.isOk)
  await transact(async (tx) => {
    await tx.pageExamination.upsert({ where: { pageId }, create: { pageId, ...facts }, update: facts })
    if (missing.length > 0) await raiseAlarm(tx, { kind: 'subscription-incomplete', pageId, evidence: { missing } })
    else if (isComplete) await endAlarm(tx, { kind: 'subscription-incomplete', pageId })
    await announce(tx, { name: 'page.examined', id: pageId })
  })
}
