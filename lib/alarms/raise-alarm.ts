import type { Actor } from '#lib/actor.ts'
import { record } from '#lib/audit/record.ts'
import { now } from '#lib/clock.ts'
import type { Tx } from '#lib/db.ts'
import { announce } from '#lib/live/announce.ts'
import { newId } from '#lib/new-id.ts'
import type { AlarmPlace } from './alarm.ts'
import { subjectOf } from './subject.ts'

export type Raised = AlarmPlace & {
  /** What was seen: ids, counts, codes; no token, nothing personal. */
  evidence?: Record<string, unknown>
  actor?: Actor
}

/**
 * Part: somebody has to look at this, until `endAlarm`. Raising what is open already only renews what was seen, so every
 * check may raise at will. True when it opened now. The room of alarms: only it writes them, and it decides nothing.
 */
export async function raiseAlarm(tx: Tx, { actor = { kind: 'relais' }, evidence, ...place }: Raised): Promise<boolean> {
  const at = now()
  const subject = subjectOf(place)
  const seen = evidence ? JSON.stringify(evidence) : null
  const [row] = await tx.$queryRaw<{ id: string; isNew: boolean }[]>`
    INSERT INTO alarms (id, kind, subject, page_id, opened_at, evidence)
    VALUES (${newId()}::uuid, ${place.kind}, ${subject}, ${place.pageId ?? null}, ${at}::timestamptz, ${seen}::jsonb)
    ON CONFLICT (kind, subject) WHERE closed_at IS NULL
      DO UPDATE SET evidence = EXCLUDED.evidence WHERE alarms.evidence IS DISTINCT FROM EXCLUDED.evidence
    RETURNING id, xmax = 0 AS "isNew"`
  if (!row) return false
  await announce(tx, { name: 'alarm.changed', id: row.id })
  if (!row.isNew) return false
  const after = { alarm: place.kind, subject }
  await record(tx, { actor, action: 'alarm.opened', at, pageId: place.pageId, after, evidence })
  return true
}
