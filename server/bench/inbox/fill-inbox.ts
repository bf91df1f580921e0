import pg from 'pg'
import { botApp, deskApp, page } from '#server/desk-under-test/environment.ts'

const agents = 20
export const viewerId = 'agent-1'

/**
 * Grows the desk to so many conversations, one a minute backwards in time: of a hundred 72 are resolved, 10 with the bot,
 * 10 with an agent, 5 wait and 3 are elsewhere. Rows as verbs would have left them, made by SQL because they are many.
 */
export async function fillInbox(databaseUrl: string, size: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query(people, [agents, page.id, page.name, botApp.id, deskApp.id])
  await client.query(customers, [size, page.id])
  await client.query(conversations, [page.id, agents])
  await client.query('VACUUM ANALYZE') // what autovacuum would have done by the time that a desk has so many
  await client.end()
}

const people = `
WITH somebody AS (
  INSERT INTO agents (id, name, email, updated_at)
  SELECT 'agent-' || n, 'Agent ' || n, 'agent-' || n || '@bench.example', now() FROM generate_series(1, $1::int) n
  ON CONFLICT DO NOTHING
)
INSERT INTO pages (id, name, bot_app_id, desk_app_id, bot_token_sealed, desk_token_sealed, connected_at)
VALUES ($2, $3, $4, $5, 'v1', 'v1', now()) ON CONFLICT DO NOTHING`

const customers = `
INSERT INTO customers (id, page_id, psid, name, language, first_seen_at)
SELECT gen_random_uuid(), $2, n, 'Customer ' || n, CASE n % 2 WHEN 0 THEN 'fr' ELSE 'en' END, now()
FROM generate_series((SELECT count(*) + 1 FROM customers), $1::bigint) n`

const conversations = `
INSERT INTO conversations (id, page_id, customer_id, language, holder, holder_agent_id, holder_app_id, previous_holder,
  holder_since, needs_human_since, need_at, last_message_at, last_message_preview, last_message_author,
  last_customer_message_at, window_opened_at, created_at)
SELECT gen_random_uuid(), $1, id, language, holder,
  CASE holder WHEN 'agent' THEN 'agent-' || 1 + n / 100 % $2::int END,
  CASE holder WHEN 'elsewhere' THEN '263902037430900' END,
  CASE holder WHEN 'elsewhere' THEN 'bot' END,
  at, CASE WHEN holder IN ('waiting', 'agent') THEN at END, at, at, 'Bonjour, je voudrais savoir où en est mon colis ' || n,
  'customer', at, at, at
FROM (
  SELECT c.id, c.language, c.psid::bigint AS n, now() - make_interval(mins => c.psid::int) AS at,
    CASE WHEN c.psid::int % 100 < 10 THEN 'bot' WHEN c.psid::int % 100 < 20 THEN 'agent' WHEN c.psid::int % 100 < 25 THEN 'waiting'
      WHEN c.psid::int % 100 < 28 THEN 'elsewhere' ELSE 'nobody' END AS holder
  FROM customers c LEFT JOIN conversations mine ON mine.customer_id = c.id WHERE mine.id IS NULL
) AS made`
