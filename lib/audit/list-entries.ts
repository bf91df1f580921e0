import { readCursor, writeCursor } from '#lib/cursor.ts'
import { pool } from '#lib/db.ts'
import type { AuditPage } from './entry.ts'
import type { AuditQuery } from './input.ts'
import { type EntryFacts, entryFields, entryJoins, presentEntry } from './present-entry.ts'

const pageSize = 50

/** The record, newest first, one page in one statement. Throws `invalid-input` on a bad cursor. */
export async function listEntries(query: AuditQuery): Promise<AuditPage> {
  const { text, values } = entriesStatement(query)
  const { rows } = await pool().query<{ facts: EntryFacts }>(text, values)
  const entries = rows.slice(0, pageSize).map(({ facts }) => presentEntry(facts))
  const last = rows.length > pageSize ? entries.at(-1) : undefined
  return { entries, next: last ? writeCursor(last.at, last.id) : null }
}

export function entriesStatement(query: AuditQuery): { text: string; values: unknown[] } {
  const { conditions, values, bind } = entriesFrom(query)
  if (query.cursor) {
    const [at, id] = readCursor(query.cursor, 2)
    conditions.push(`(at, id) < (${bind(at)}::timestamptz, ${bind(id)}::bigint)`)
  }
  const text = `SELECT jsonb_build_object(${entryFields}) AS facts FROM (
      SELECT * FROM audit_entries WHERE ${conditions.join(' AND ')} ORDER BY at DESC, id DESC LIMIT ${pageSize + 1}
    ) e ${entryJoins} ORDER BY e.at DESC, e.id DESC`
  return { text, values }
}

/** What narrows the record, for whoever reads it by pages of their own. */
export function entriesFrom(query: AuditQuery) {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  const conditions = ['true']
  if (query.conversationId) conditions.push(`conversation_id = ${bind(query.conversationId)}`)
  if (query.actorId) conditions.push(`actor_id = ${bind(query.actorId)}`)
  if (query.action) conditions.push(`action = ${bind(query.action)}`)
  if (query.from) conditions.push(`at >= ${bind(query.from)}::timestamptz`)
  if (query.to) conditions.push(`at < ${bind(query.to)}::timestamptz`)
  return { conditions, values, bind }
}
