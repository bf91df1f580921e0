import type { Language } from '#lib/actor.ts'
import { readCursor, writeCursor } from '#lib/cursor.ts'
import { pool } from '#lib/db.ts'
import type { TurnsQuery } from './input.ts'
import type { Turn, TurnsPage } from './turn.ts'
import type { Reading } from './understanding.ts'

const pageSize = 50

type Facts = Pick<Turn, 'id' | 'said' | 'decision' | 'reason'> & {
  at: Date
  conversation_id: string
  customer_name: string | null
  answer_key: string | null
  title: Record<Language, string> | null
  reading: Partial<Reading>
}

/** What the bot decided, newest first, one page in one statement. Throws `invalid-input` on a bad cursor. */
export async function listTurns({ cursor }: TurnsQuery): Promise<TurnsPage> {
  const { rows } = await pool().query<Facts>(statement, cursor ? readCursor(cursor, 2) : [null, null])
  const page = rows.slice(0, pageSize)
  const last = rows.length > pageSize ? page.at(-1) : undefined
  return { turns: page.map(presentTurn), next: last ? writeCursor(last.at.toISOString(), last.id) : null }
}

const statement = `SELECT t.id, t.at, t.decision, t.reason, t.answer_key, t.reading, t.conversation_id,
    cu.name AS customer_name, m.text AS said, a.title
  FROM (
    SELECT * FROM bot_turns WHERE $1::timestamptz IS NULL OR (at, id) < ($1, $2::uuid)
    ORDER BY at DESC, id DESC LIMIT ${pageSize + 1}
  ) t
  JOIN conversations c ON c.id = t.conversation_id JOIN customers cu ON cu.id = c.customer_id
  LEFT JOIN messages m ON m.id = t.message_id LEFT JOIN answers a ON a.key = t.answer_key
  ORDER BY t.at DESC, t.id DESC`

const presentTurn = ({ id, at, said, decision, reason, ...facts }: Facts): Turn => ({
  ...{ id, said, decision, reason },
  at: at.toISOString(),
  conversation: { id: facts.conversation_id, customerName: facts.customer_name },
  answer: facts.answer_key === null ? null : { key: facts.answer_key, title: facts.title },
  reading: presentReading(facts.reading),
})

/** A tap, and a bot that failed, leave no reading. */
function presentReading({ lang, intents, complaint, human }: Partial<Reading>): Turn['reading'] {
  if (!lang || !complaint || !human) return null
  const confidence = intents?.[0]?.confidence ?? null
  return { language: lang.code, confidence, complaint: complaint.score, human: human.score }
}
