import { readCursor, writeCursor } from '#lib/cursor.ts'
import { pool } from '#lib/db.ts'
import { type ItemKey, readItems } from './read-items.ts'
import type { TimelinePage } from './timeline.ts'

const pageSize = 50

/**
 * What was said and done in a conversation, one page upwards from the end or from `before`, in two statements: which items the page
 * has, then the items. Throws `invalid-input` on a bad cursor.
 */
export async function listTimeline(conversationId: string, before?: string): Promise<TimelinePage> {
  const { rows } = await pool().query<ItemKey & { at: Date; version: number }>(keysStatement, [
    conversationId,
    ...(before ? readCursor(before, 3) : [null, null, null]),
  ])
  const page = rows.slice(0, pageSize)
  const oldest = rows.length > pageSize ? page.at(-1) : undefined
  const items = await readItems(page)
  return {
    items,
    version: rows[0]?.version ?? 0,
    before: oldest ? writeCursor(oldest.at.toISOString(), rankOf[oldest.type], oldest.id) : null,
  }
}

/** The cursor that everything until this moment stands before. */
export const untilMoment = (moment: string): string => writeCursor(moment, afterAll, '')

const rankOf = { message: 0, note: 1, entry: 2 } as const
const afterAll = 3

/**
 * A decision of the bot is a line only where it explains a handover; its answers speak for themselves. Each source walks its own index
 * from the cursor downwards, and no source reads more than a page.
 */
const explains = `(action <> 'bot.decided' OR after->>'decision' = 'hand-over')`

const source = (type: ItemKey['type'], table: string, condition = 'true') => `(
  SELECT '${type}' AS type, id::text AS id, at, ${rankOf[type]} AS rank, lpad(id::text, 36, '0') AS sortable FROM ${table}
  WHERE conversation_id = $1::uuid AND ${condition} AND ($2::timestamptz IS NULL OR (at <= $2
    AND (at, ${rankOf[type]}, lpad(id::text, 36, '0')) < ($2, $3::int, lpad($4::text, 36, '0'))))
  ORDER BY at DESC, id DESC LIMIT ${pageSize + 1})`

const keysStatement = `SELECT type, id, at, (SELECT version FROM conversations WHERE id = $1::uuid) AS version FROM (
  ${source('message', 'messages')} UNION ALL ${source('note', 'notes')}
  UNION ALL ${source('entry', 'audit_entries', explains)}
) said_and_done ORDER BY at DESC, rank DESC, sortable DESC LIMIT ${pageSize + 1}`
