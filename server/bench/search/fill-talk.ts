import pg from 'pg'
import { fillInbox } from '../inbox/fill-inbox.ts'

/** How many words a customer of the bench knows; the first of them are in every other message, the last in hardly any. */
const vocabulary = 4_000

/**
 * A desk that has talked: so many messages over so many conversations, minute by minute backwards in time, of words that
 * are as unevenly spread as in any language, each with one number that stands nowhere else.
 */
export async function fillTalk(databaseUrl: string, size: { conversations: number; messages: number }): Promise<void> {
  await fillInbox(databaseUrl, size.conversations)
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query(talk, [size.messages, size.conversations, vocabulary])
  await client.query('VACUUM ANALYZE messages')
  await client.end()
}

const talk = `
INSERT INTO messages (id, conversation_id, page_id, mid, author, kind, text, at, status)
SELECT gen_random_uuid(), c.id, c.page_id, 'm_' || n, 'customer', 'text',
  'Bonjour, ' || (SELECT string_agg('mot' || floor($3::int * power(random(), 6))::int, ' ') FROM generate_series(1, 12) WHERE n > 0) ||
    ' commande FR-' || n || CASE WHEN n % 2 = 0 THEN ' livrée à Évry.' ELSE ' perdue.' END,
  now() - make_interval(mins => n::int), 'received'
FROM generate_series(1, $1::bigint) n
JOIN (SELECT id, page_id, row_number() OVER (ORDER BY id) AS place FROM conversations) c ON c.place = 1 + n % $2::bigint`
