import { readCursor, writeCursor } from '#lib/cursor.ts'
import { pool } from '#lib/db.ts'
import type { ConversationsPage } from './conversation.ts'
import type { ConversationsQuery } from './input.ts'
import { presentConversation, type RowFacts, rowColumns, rowJoins } from './present-conversation.ts'
import type { View } from './views.ts'

export const pageSize = 50

/** One page of a view, newest need first, in one statement that reads an index in order. Throws `invalid-input` on a bad cursor. */
export async function listConversations(query: ConversationsQuery, viewerId: string): Promise<ConversationsPage> {
  const { text, values } = listStatement(query, viewerId)
  const { rows } = await pool().query<RowFacts>(text, values)
  const last = rows.length > pageSize ? rows[pageSize - 1] : undefined
  return {
    rows: rows.slice(0, pageSize).map(presentConversation),
    next: last ? writeCursor(last.need_at.toISOString(), last.id) : null,
  }
}

/** The limit is applied before the joins, so a page costs a page, however long the list is. */
export function listStatement(query: ConversationsQuery, viewerId: string): { text: string; values: unknown[] } {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  const conditions = [inView(query.view, () => bind(viewerId))]
  if (query.agentId) conditions.push(`holder_agent_id = ${bind(query.agentId)}`)
  if (query.pageId) conditions.push(`page_id = ${bind(query.pageId)}`)
  if (query.cursor) {
    const [at, id] = readCursor(query.cursor, 2)
    conditions.push(`(need_at, id) < (${bind(at)}::timestamptz, ${bind(id)}::uuid)`)
  }
  const text = `SELECT ${rowColumns} FROM (
      SELECT * FROM conversations WHERE ${conditions.join(' AND ')} ORDER BY need_at DESC, id DESC LIMIT ${pageSize + 1}
    ) c ${rowJoins} ORDER BY c.need_at DESC, c.id DESC`
  return { text, values }
}

/** `isInView` of views.ts, said in SQL; a test holds the two together. */
function inView(view: View, viewer: () => string): string {
  switch (view) {
    case 'mine':
      return `holder_agent_id = ${viewer()}`
    case 'resolved':
      return `holder = 'nobody'`
    case 'all':
      return 'true'
    default:
      return `holder = '${view}'`
  }
}
