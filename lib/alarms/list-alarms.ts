import { readCursor, writeCursor } from '#lib/cursor.ts'
import { pool } from '#lib/db.ts'
import type { Alarm, AlarmsPage } from './alarm.ts'
import type { AlarmsQuery } from './input.ts'

const pageSize = 20

/** What is open, and a page of what closed. Throws `invalid-input` on a bad cursor. */
export async function listAlarms({ cursor }: AlarmsQuery = {}): Promise<AlarmsPage> {
  const [at, id] = cursor ? readCursor(cursor, 2) : [null, null]
  const { rows } = await pool().query<Facts>(statement, [at, id])
  const open = rows.filter(({ closedAt }) => closedAt === null).map(present)
  const closed = rows.filter(({ closedAt }) => closedAt !== null).map(present)
  const last = closed.length > pageSize ? closed[pageSize - 1] : undefined
  return { open, closed: closed.slice(0, pageSize), next: last?.closedAt ? writeCursor(last.closedAt, last.id) : null }
}

export async function countAlarms(): Promise<number> {
  const { rows } = await pool().query<{ open: number }>(
    'SELECT count(*)::int AS open FROM alarms WHERE closed_at IS NULL',
  )
  return rows[0]?.open ?? 0
}

type Facts = Omit<Alarm, 'page' | 'openedAt' | 'closedAt'> & {
  openedAt: Date
  closedAt: Date | null
  pageId: string | null
  pageName: string | null
}

const present = ({ pageId, pageName, openedAt, closedAt, ...facts }: Facts): Alarm => ({
  ...facts,
  page: pageId ? { id: pageId, name: pageName ?? pageId } : null,
  openedAt: openedAt.toISOString(),
  closedAt: closedAt?.toISOString() ?? null,
})

const fields = `a.id, a.kind, a.subject, a.page_id AS "pageId", p.name AS "pageName", a.opened_at AS "openedAt",
  a.closed_at AS "closedAt", a.evidence`

/** Few are ever open; what closed grows without end, so it is read a page at a time along its index. */
const statement = `
  (SELECT ${fields} FROM alarms a LEFT JOIN pages p ON p.id = a.page_id
    WHERE a.closed_at IS NULL AND $1::timestamptz IS NULL ORDER BY a.opened_at, a.id)
  UNION ALL
  (SELECT ${fields} FROM alarms a LEFT JOIN pages p ON p.id = a.page_id
    WHERE a.closed_at IS NOT NULL AND ($1::timestamptz IS NULL OR (a.closed_at, a.id) < ($1::timestamptz, $2::uuid))
    ORDER BY a.closed_at DESC, a.id DESC LIMIT ${pageSize + 1})`
