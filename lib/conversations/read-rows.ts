import { pool } from '#lib/db.ts'
import type { ConversationRow } from './conversation.ts'
import { presentConversation, type RowFacts, rowColumns, rowJoins } from './present-conversation.ts'

/** Some conversations as lists show them, in one statement. Those that do not exist are missing from the answer. */
export async function readRows(ids: string[]): Promise<ConversationRow[]> {
  const { rows } = await pool().query<RowFacts>(
    `SELECT ${rowColumns} FROM conversations c ${rowJoins} WHERE c.id = ANY($1::uuid[])`,
    [ids],
  )
  return rows.map(presentConversation)
}
