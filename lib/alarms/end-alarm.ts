import type { Actor } from '#lib/actor.ts'
import { record } from '#lib/audit/record.ts'
import { now } from '#lib/clock.ts'
import type { Tx } from '#lib/db.ts'
import { announce } from '#lib/live/announce.ts'
import type { AlarmPlace } from './alarm.ts'
import { subjectOf } from './subject.ts'

export type Ended = AlarmPlace & {
  /** How it is known that the cause is gone. */
  evidence?: Record<string, unknown>
  actor?: Actor
}

/** Part: the cause is gone. True when an alarm was open and closed now; where none is, nothing happens and nothing is recorded. */
export async function endAlarm(tx: Tx, { actor = { kind: 'relais' }, evidence, ...place }: Ended): Promise<boolean> {
  const at = now()
  const subject = subjectOf(place)
  // Greatest: the simulator's clock may have been moved back since.
  const [row] = await tx.$queryRaw<{ id: string; pageId: string | null; openedAt: Date }[]>`
    UPDATE alarms SET closed_at = greatest(${at}::timestamptz, opened_at)
    WHERE kind = ${place.kind} AND subject = ${subject} AND closed_at IS NULL
    RETURNING id, page_id AS "pageId", opened_at AS "openedAt"`
  if (!row) return false
  const facts = { alarm: place.kind, subject }
  const before = { ...facts, openedAt: row.openedAt.toISOString() }
  await record(tx, { actor, action: 'alarm.closed', at, pageId: row.pageId ?? undefined, before, evidence })
  await announce(tx, { name: 'alarm.changed', id: row.id })
  return true
}
