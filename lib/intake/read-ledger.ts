import { now } from '#lib/clock.ts'
import { pool } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import type { LedgerQuery } from './input.ts'
import { addTallies, type Ledger, noTally, type Tally } from './ledger.ts'

const hourMs = 3_600_000
const spanHours = 24

/** A day of the ledger, by hour and by Page: one statement for what was let in, one for what was refused. */
export async function readLedger({ until, pageId }: LedgerQuery = {}): Promise<Ledger> {
  const end = new Date(Math.ceil((until ? Date.parse(until) : now().getTime() + 1) / hourMs) * hourMs)
  const start = new Date(end.getTime() - spanHours * hourMs)
  const [lines, refusals] = await Promise.all([
    pool().query<Line>(lineStatement, [start, end, pageId ?? null]),
    pool().query<Refused>(refusalStatement, [start, end]),
  ])
  const byHour = new Map(lines.rows.filter(({ hour }) => hour).map((line) => [line.hour?.getTime(), line]))
  const refusedIn = Map.groupBy(refusals.rows, ({ hour }) => hour.getTime())
  const hours = Array.from({ length: spanHours }, (_, index) => {
    const at = start.getTime() + index * hourMs
    const refused = (refusedIn.get(at) ?? []).reduce((sum, { count }) => sum + count, 0)
    return { hour: new Date(at).toISOString(), refused, ...tallyOf(byHour.get(at)) }
  })
  const pages = lines.rows
    .filter(({ hour }) => hour === null)
    .map((line) => ({ id: line.pageId || null, name: line.pageName, ...tallyOf(line) }))
  return {
    from: start.toISOString(),
    until: end.toISOString(),
    hours,
    pages,
    total: addTallies(hours),
    refused: sumByReason(refusals.rows),
    keptDays: env().keepEventsDays,
  }
}

type Line = Tally & { hour: Date | null; pageId: string | null; pageName: string | null }
type Refused = { hour: Date; reason: string; count: number }

function tallyOf(line: Tally | undefined): Tally {
  if (!line) return noTally
  const { received, processed, duplicate, unknown, dead, waiting } = line
  return { received, processed, duplicate, unknown, dead, waiting }
}

const sumByReason = (rows: Refused[]) =>
  [...Map.groupBy(rows, ({ reason }) => reason)]
    .map(([reason, of]) => ({ reason, count: of.reduce((sum, { count }) => sum + count, 0) }))
    .sort((a, b) => b.count - a.count)

const sums = ['received', 'processed', 'duplicate', 'unknown', 'dead', 'waiting']
  .map((column) => `sum(${column})::int AS ${column}`)
  .join(', ')

/** The door's count, the rows that lie there, and what is left of those removed: one snapshot, so that it balances in full flow. */
const lineStatement = `WITH line AS (
  SELECT date_trunc('hour', received_at, 'UTC') AS hour, coalesce(t."pageId", '') AS page_id, sum(t.items) AS received,
    0 AS processed, sum(t.duplicates) AS duplicate, 0 AS unknown, 0 AS dead, 0 AS waiting
  FROM webhook_deliveries, jsonb_to_recordset(tally) AS t("pageId" text, items int, duplicates int)
  WHERE received_at >= $1 AND received_at < $2 GROUP BY 1, 2
  UNION ALL
  SELECT date_trunc('hour', received_at, 'UTC'), coalesce(page_id, ''), 0,
    count(*) FILTER (WHERE outcome = 'processed'), count(*) FILTER (WHERE outcome = 'duplicate'),
    count(*) FILTER (WHERE outcome = 'unknown'), count(*) FILTER (WHERE outcome = 'dead'), count(*) FILTER (WHERE outcome = 'received')
  FROM webhook_events WHERE received_at >= $1 AND received_at < $2 GROUP BY 1, 2
  UNION ALL
  SELECT hour, page_id, received, processed, duplicate, unknown, dead, 0 FROM webhook_hours WHERE hour >= $1 AND hour < $2
)
SELECT hour, NULL AS "pageId", NULL AS "pageName", ${sums} FROM line
  WHERE $3::text IS NULL OR page_id = $3 GROUP BY hour
UNION ALL
SELECT NULL, line.page_id, pages.name, ${sums} FROM line LEFT JOIN pages ON pages.id = line.page_id
  GROUP BY line.page_id, pages.name
ORDER BY 1, 3 NULLS LAST, 2`

const refusalStatement = `SELECT hour, reason, sum(refused)::int AS count FROM (
    SELECT date_trunc('hour', at, 'UTC') AS hour, reason, count(*) AS refused FROM webhook_refusals WHERE at >= $1 AND at < $2 GROUP BY 1, 2
    UNION ALL
    SELECT hour, reason, refused FROM webhook_refusal_hours WHERE hour >= $1 AND hour < $2
  ) AS each GROUP BY hour, reason`
