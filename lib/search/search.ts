import { readItems } from '#lib/conversations/read-items.ts'
import { readRows } from '#lib/conversations/read-rows.ts'
import type { TimelineItem } from '#lib/conversations/timeline.ts'
import { readCursor, writeCursor } from '#lib/cursor.ts'
import { pool } from '#lib/db.ts'
import { excerptOf } from './excerpt.ts'
import type { FoundPage, Hit } from './found.ts'
import type { SearchQuery } from './input.ts'
import { plainWords } from './plain-words.ts'
import { saidIn } from './said-in.ts'

/**
 * Finds what was said, among colleagues too, and whom it was said by. Whoever may read conversations may search them: the desk
 * has one shared inbox. This room only reads.
 */
const pageSize = 30
const mostPeople = 6

type Key = { type: 'message' | 'note' | 'person'; id: string; conversation_id: string; at: Date; name: string | null }

/**
 * One page of what has all these words, by their beginnings, newest first, in three statements: what was found, what it says,
 * and the conversations around it. Throws `invalid-input` on a bad cursor.
 */
export async function search({ words, cursor }: SearchQuery): Promise<FoundPage> {
  const wanted = plainWords(words)
  if (wanted.length === 0) return { people: [], hits: [], conversations: {}, next: null }
  const after = cursor ? readCursor(cursor, 3) : [null, null, null]
  const { rows } = await pool().query<Key>(keysStatement, [words, ...after])
  const people = rows.filter(({ type }) => type === 'person')
  const found = rows.filter(({ type }) => type !== 'person')
  const page = found.slice(0, pageSize)
  const conversationIds = [...new Set([...people, ...page].map((key) => key.conversation_id))]
  const [items, conversations] = await Promise.all([
    readItems(page.map(({ type, id }) => ({ type: type === 'note' ? 'note' : 'message', id }))),
    readRows(conversationIds),
  ])
  const last = found.length > pageSize ? page.at(-1) : undefined
  return {
    people: people.map((key) => ({
      conversationId: key.conversation_id,
      name: excerptOf([key.name ?? ''], wanted),
    })),
    hits: items.toReversed().flatMap((item) => hitOf(item, wanted) ?? []),
    conversations: Object.fromEntries(conversations.map((row) => [row.id, row])),
    next: last ? writeCursor(last.at.toISOString(), rankOf(last.type), last.id) : null,
  }
}

function hitOf(item: TimelineItem, wanted: string[]): Hit | null {
  if (item.type === 'entry') return null
  const { type, id, conversationId, at } = item
  const author = item.type === 'note' ? ({ kind: 'note', agent: item.agent } as const) : item.author
  return { type, id, conversationId, at, author, excerpt: excerptOf(saidIn(item), wanted) }
}

/** The order of the timeline, so that items read by their ids stand as they were found. */
const rankOf = (type: Key['type']) => (type === 'note' ? 1 : 0)

/** How many of the newest messages are looked at one by one. Words that fill no page there are in fewer than one in a hundred. */
const newest = 5_000

const isFound = (alias: string) => `${alias}.words @@ words_wanted($1)`
const isBelow = (alias: string, rank: number) =>
  `($2::timestamptz IS NULL OR (${alias}.at <= $2 AND (${alias}.at, ${rank}, ${alias}.id) < ($2, $3::int, $4::uuid)))`
const columnsOf = (alias: string) => `${alias}.id, ${alias}.conversation_id, ${alias}.at`
const downwards = (alias: string) => `ORDER BY ${alias}.at DESC, ${alias}.id DESC`

/**
 * Words that many messages have are found by walking down from the newest until the page is full, others in the index of words,
 * which is asked only when the walk did not suffice. Left to guess, the planner would walk through all there is for two
 * frequent words that are never together.
 */
const keysStatement = `
WITH recent AS MATERIALIZED (
  SELECT id, conversation_id, at FROM (
    SELECT ${columnsOf('m')}, m.words FROM messages m WHERE ${isBelow('m', 0)} ${downwards('m')} LIMIT ${newest}
  ) newest WHERE ${isFound('newest')} LIMIT ${pageSize + 1}
), indexed AS MATERIALIZED (
  SELECT ${columnsOf('m')} FROM messages m WHERE ${isFound('m')} AND ${isBelow('m', 0)}
), people AS (
  SELECT 'person', c.id, c.id AS conversation_id, coalesce(c.last_message_at, c.created_at) AS at, cu.name
  FROM customers cu JOIN conversations c ON c.customer_id = cu.id
  WHERE $2::timestamptz IS NULL AND ${isFound('cu')} ORDER BY at DESC LIMIT ${mostPeople}
), said AS (
  SELECT 'message' AS type, * FROM recent WHERE (SELECT count(*) FROM recent) > ${pageSize}
  UNION
  (SELECT 'message', * FROM indexed m WHERE (SELECT count(*) FROM recent) <= ${pageSize} ${downwards('m')} LIMIT ${pageSize + 1})
  UNION
  (SELECT 'message', ${columnsOf('m')} FROM attachments f JOIN messages m ON m.id = f.message_id
   WHERE ${isFound('f')} AND ${isBelow('m', 0)} ${downwards('m')} LIMIT ${pageSize + 1})
  UNION
  (SELECT 'note', ${columnsOf('n')} FROM notes n
   WHERE ${isFound('n')} AND ${isBelow('n', 1)} ${downwards('n')} LIMIT ${pageSize + 1})
)
(SELECT type, id, conversation_id, at, NULL AS name FROM said ORDER BY at DESC, type DESC, id DESC LIMIT ${pageSize + 1})
UNION ALL
SELECT * FROM people`
