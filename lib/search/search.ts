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

const source = (type: 'message' | 'note', columns: string, from: string, alias: string) => `(
  SELECT '${type}' AS type, ${columns} FROM ${from}
  WHERE ($2::timestamptz IS NULL OR (${alias}.at <= $2 AND (${alias}.at, ${rankOf(type)}, ${alias}.id) < ($2, $3::int, $4::uuid)))
    AND %s ORDER BY ${alias}.at DESC, ${alias}.id DESC LIMIT ${pageSize + 1})`

const columnsOf = (alias: string) => `${alias}.id, ${alias}.conversation_id, ${alias}.at`

/**
 * The function's result is a constant to the planner, which then knows how rare the words are: rare ones are read from the
 * index of words and sorted, frequent ones by walking down from the newest until the page is full.
 */
const keysStatement = `
SELECT 'person' AS type, cu.id, c.id AS conversation_id, coalesce(c.last_message_at, c.created_at) AS at, cu.name
FROM customers cu JOIN conversations c ON c.customer_id = cu.id
WHERE $2::timestamptz IS NULL AND cu.id IN (
  SELECT f.id FROM customers f JOIN conversations fc ON fc.customer_id = f.id WHERE f.words @@ words_wanted($1)
  ORDER BY coalesce(fc.last_message_at, fc.created_at) DESC LIMIT ${mostPeople})
UNION ALL
(SELECT type, id, conversation_id, at, NULL FROM (
  ${source('message', columnsOf('m'), 'messages m', 'm').replace('%s', 'm.words @@ words_wanted($1)')}
  UNION
  ${source('message', columnsOf('m'), 'attachments f JOIN messages m ON m.id = f.message_id', 'm').replace('%s', 'f.words @@ words_wanted($1)')}
  UNION
  ${source('note', columnsOf('n'), 'notes n', 'n').replace('%s', 'n.words @@ words_wanted($1)')}
) said ORDER BY at DESC, type DESC, id DESC LIMIT ${pageSize + 1})`
