import { readCursor, writeCursor } from '#lib/cursor.ts'
import { pool } from '#lib/db.ts'
import type { KeptEventsQuery } from './input.ts'
import type { KeptEvent, KeptEventsPage } from './kept-event.ts'

const pageSize = 25

/** What somebody may want to look at and work again, newest first, in one statement. Throws `invalid-input` on a bad cursor. */
export async function listKeptEvents({ outcome, cursor }: KeptEventsQuery): Promise<KeptEventsPage> {
  const below = cursor ? readCursor(cursor, 2)[1] : null
  const { rows } = await pool().query<Row>(statementOf[outcome], [below])
  const events = rows.slice(0, pageSize).map(present)
  const last = rows.length > pageSize ? events.at(-1) : undefined
  return { events, next: last ? writeCursor(last.receivedAt, last.id) : null }
}

type Row = Omit<KeptEvent, 'page' | 'occurredAt' | 'receivedAt'> & {
  pageId: string | null
  pageName: string | null
  occurredAt: Date
  receivedAt: Date
}

const present = ({ pageId, pageName, occurredAt, receivedAt, ...rest }: Row): KeptEvent => ({
  ...rest,
  page: pageId ? { id: pageId, name: pageName } : null,
  occurredAt: occurredAt.toISOString(),
  receivedAt: receivedAt.toISOString(),
})

/** The outcome stands in the text: only so its partial index serves. */
const statement = (
  outcome: KeptEventsQuery['outcome'],
) => `SELECT e.id::text, e.page_id AS "pageId", p.name AS "pageName",
    e.channel, e.kind, e.occurred_at AS "occurredAt", e.received_at AS "receivedAt", e.attempts, e.error, e.item,
    e.psid IS NOT NULL AND p.id IS NOT NULL AS "canReplay"
  FROM webhook_events e LEFT JOIN pages p ON p.id = e.page_id
  WHERE e.outcome = '${outcome}' AND ($1::bigint IS NULL OR e.id < $1::bigint)
  ORDER BY e.id DESC LIMIT ${pageSize + 1}`

const statementOf = { dead: statement('dead'), unknown: statement('unknown') }
