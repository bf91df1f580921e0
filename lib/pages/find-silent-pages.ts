import { now } from '#lib/clock.ts'
import { pool } from '#lib/db.ts'
import { letGo } from './let-go.ts'
import { type Habit, isSilent } from './silence.ts'

const lookBackDays = 14
/** Nobody's habit is finer than that; and so a Page that speaks costs nothing. */
const soonestMinutes = 30

export type SilentPage = { pageId: string; evidence: { lastWebhookAt: string } }

/** Pages that are silent for longer than is usual for them at these hours (D20). */
export async function findSilentPages(): Promise<SilentPage[]> {
  const at = now()
  const { rows } = await pool().query<{ id: string; lastWebhookAt: Date }>(
    `SELECT id, last_webhook_at AS "lastWebhookAt" FROM pages
     WHERE last_webhook_at < $1 AND disconnected_reason IS DISTINCT FROM $2`,
    [new Date(at.getTime() - soonestMinutes * 60_000), letGo],
  )
  const silent: SilentPage[] = []
  for (const { id, lastWebhookAt } of rows)
    if (isSilent(await readHabit(id, lastWebhookAt), lastWebhookAt, at))
      silent.push({ pageId: id, evidence: { lastWebhookAt: lastWebhookAt.toISOString() } })
  return silent
}

/** Of the two weeks before the silence; an hour that was removed from the ledger's rows still stands in its sums. */
async function readHabit(pageId: string, until: Date): Promise<Habit> {
  const { rows } = await pool().query<{ hour: number; days: number; span: number }>(habitStatement, [
    pageId,
    until,
    lookBackDays,
  ])
  const busyDays = Array.from({ length: 24 }, (_, hour) => rows.find((row) => row.hour === hour)?.days ?? 0)
  return { days: Math.min(lookBackDays, rows[0]?.span ?? 0), busyDays }
}

const habitStatement = `WITH hour AS (
  SELECT generate_series(date_trunc('hour', $2::timestamptz, 'UTC') - make_interval(days => $3), date_trunc('hour', $2::timestamptz, 'UTC')
    - interval '1 hour', interval '1 hour') AS at
), busy AS (
  SELECT at FROM hour WHERE EXISTS (SELECT 1 FROM webhook_events e
      WHERE e.received_at >= hour.at AND e.received_at < hour.at + interval '1 hour' AND e.page_id = $1)
    OR EXISTS (SELECT 1 FROM webhook_hours h WHERE h.hour = hour.at AND h.page_id = $1 AND h.received > 0)
)
SELECT extract(hour FROM at AT TIME ZONE 'UTC')::int AS hour, count(*)::int AS days,
  (SELECT ceil(extract(epoch FROM $2::timestamptz - min(at)) / 86400)::int FROM busy) AS span FROM busy GROUP BY 1`
