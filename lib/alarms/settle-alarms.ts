import { db, type Tx, transact } from '#lib/db.ts'
import type { AlarmKind } from './alarm.ts'
import { endAlarm } from './end-alarm.ts'
import { type Raised, raiseAlarm } from './raise-alarm.ts'
import { subjectOf } from './subject.ts'

type Found = Omit<Raised, 'kind'>
type Gone = { subject: string; pageId: string | null; openedAt: Date; evidence: Record<string, unknown> | null }

/**
 * What a check found is what is open, no more and no less: opens what is new, closes what was not found again. For checks
 * that look at everything of a kind; run twice, late or after a crash they arrive at the same place. `then` is done with what closes.
 */
export async function settleAlarms(
  kind: AlarmKind,
  found: Found[],
  then: (tx: Tx, gone: Gone) => Promise<void> = async () => undefined,
): Promise<{ opened: number; closed: number }> {
  const open = (await db().alarm.findMany({
    where: { kind, closedAt: null },
    select: { subject: true, pageId: true, openedAt: true, evidence: true },
  })) as Gone[]
  if (found.length === 0 && open.length === 0) return { opened: 0, closed: 0 }
  const causes = new Set(found.map(subjectOf))
  const gone = open.filter(({ subject }) => !causes.has(subject))
  return transact(async (tx) => {
    const settled = { opened: 0, closed: 0 }
    for (const each of found) if (await raiseAlarm(tx, { kind, ...each })) settled.opened += 1
    for (const each of gone) {
      if (!(await endAlarm(tx, { kind, subject: each.subject }))) continue
      await then(tx, each)
      settled.closed += 1
    }
    return settled
  })
}
