import { pool } from '#lib/db.ts'

/** Whose thread it is and which app of ours has it: for the sender actions, which only the owner may do. */
export type Thread = { pageId: string; psid: string; appId: string }

/** Null while it is not ours, or its Page is disconnected. */
export async function getOwnThread(conversationId: string): Promise<Thread | null> {
  const { rows } = await pool().query<Thread>(statement, [conversationId])
  return rows[0] ?? null
}

const statement = `SELECT c.page_id AS "pageId", u.psid, c.control_owner_app_id AS "appId"
  FROM conversations c JOIN customers u ON u.id = c.customer_id JOIN pages p ON p.id = c.page_id
  WHERE c.id = $1::uuid AND p.disconnected_at IS NULL AND c.control_owner_app_id IN (p.bot_app_id, p.desk_app_id)`
