import type { QueryConfig } from 'pg'
import { now } from '#lib/clock.ts'
import { pool } from '#lib/db.ts'
import { arrivingInSql, notConnected, processEvents, queueInSql } from './conversation-queue.ts'
import type { Delivery } from './delivery.ts'

/** Messenger waits five seconds and then counts a failure. */
const patienceMs = 4_500

/**
 * The room of what Messenger sent: kept byte for byte before it is acknowledged, each event once, until it is worked. Only
 * it touches the webhook tables, and it knows nothing of Messenger's format.
 *
 * Everything in one statement, that is, in one commit and one flush for however many deliveries came together: the bytes
 * with what was counted in them, the events (a repeated one is only counted), the Page's sign of life and one job per
 * customer with news.
 */
const statement = `
WITH delivery AS MATERIALIZED (
  SELECT nextval('webhook_deliveries_id_seq') AS id, given.*
  FROM unnest($1::timestamptz[], $2::text[], $3::bytea[]) WITH ORDINALITY AS given (received_at, app_id, body, position)
), given AS MATERIALIZED (
  SELECT event.* FROM ROWS FROM (jsonb_to_recordset($4::jsonb) AS (
    place int, "appId" text, "pageId" text, psid text, channel text, kind text,
    "dedupeKey" text, "occurredAt" timestamptz, item jsonb)) WITH ORDINALITY
    AS event (place, app_id, page_id, psid, channel, kind, dedupe_key, occurred_at, item, position)
), news AS (
  INSERT INTO webhook_events
    (delivery_id, app_id, page_id, psid, channel, kind, dedupe_key, occurred_at, received_at, item, outcome, error)
  SELECT delivery.id, given.app_id, given.page_id, given.psid, given.channel, given.kind, given.dedupe_key,
    given.occurred_at, delivery.received_at, coalesce(given.item, 'null'),
    CASE WHEN given.psid IS NULL OR pages.id IS NULL THEN 'unknown' ELSE 'received' END,
    CASE WHEN given.psid IS NULL THEN 'no customer' WHEN pages.id IS NULL THEN '${notConnected}' END
  FROM given JOIN delivery ON delivery.position = given.place LEFT JOIN pages ON pages.id = given.page_id
  ORDER BY given.position
  ON CONFLICT (dedupe_key) DO NOTHING
  RETURNING delivery_id, page_id, psid, outcome
), tally AS (
  SELECT place, jsonb_agg(jsonb_build_object('pageId', counted.page_id, 'items', items, 'duplicates', items - coalesce(stored, 0))) AS tally
  FROM (SELECT place, page_id, count(*) AS items FROM given GROUP BY place, page_id) AS counted
  JOIN delivery ON delivery.position = counted.place
  LEFT JOIN (SELECT delivery_id, page_id, count(*) AS stored FROM news GROUP BY delivery_id, page_id) AS fresh
    ON fresh.delivery_id = delivery.id AND coalesce(fresh.page_id, '') = coalesce(counted.page_id, '')
  GROUP BY place
), kept AS (
  INSERT INTO webhook_deliveries (id, received_at, app_id, body, tally)
  SELECT id, received_at, app_id, body, coalesce(tally, '[]') FROM delivery LEFT JOIN tally ON tally.place = delivery.position
), alive AS (
  UPDATE pages SET last_webhook_at = $5 WHERE id IN (
    SELECT id FROM pages
    WHERE id IN (SELECT page_id FROM given) AND (last_webhook_at IS NULL OR abs(extract(epoch FROM $5::timestamptz - last_webhook_at)) > 1)
    FOR NO KEY UPDATE SKIP LOCKED)
), job AS (
  SELECT graphile_worker.add_jobs(array_agg(ROW(
    '${processEvents}', json_build_object('pageId', page_id, 'psid', psid), ${queueInSql}, NULL, NULL, ${queueInSql}, NULL, NULL)::graphile_worker.job_spec)) AS added
  FROM (SELECT page_id, psid, ${arrivingInSql} FROM (
    SELECT DISTINCT page_id, psid FROM news WHERE outcome = 'received' ORDER BY page_id, psid) AS sender) AS waiting
  HAVING count(*) > 0
)
SELECT (SELECT count(*) FROM news)::int AS stored, (SELECT count(*) FROM given)::int AS given, (SELECT count(added) FROM job)`

/** On disk and enqueued when it returns. Throws when the database cannot be reached or refuses; then nothing was kept. */
export async function storeDeliveries(deliveries: Delivery[]): Promise<{ stored: number; duplicates: number }> {
  const events = deliveries.flatMap((delivery, index) =>
    delivery.events.map((event) => ({ place: index + 1, ...event })),
  )
  const query: QueryConfig & { query_timeout: number } = {
    name: 'store-deliveries',
    text: statement,
    values: [
      deliveries.map(({ receivedAt }) => receivedAt),
      deliveries.map(({ appId }) => appId),
      deliveries.map(({ body }) => body),
      JSON.stringify(events),
      now(),
    ],
    query_timeout: patienceMs,
  }
  const { rows } = await pool().query<{ stored: number; given: number }>(query)
  const { stored, given } = rows[0] ?? { stored: 0, given: 0 }
  return { stored, duplicates: given - stored }
}
