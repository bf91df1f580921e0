import type pg from 'pg'
import type { Violation } from '../promises/violation.ts'
import type { Records } from './record.ts'

export type Evidence = Record<string, unknown>

/** Everything there is about the customers whose promises were broken, before the database goes: for whoever has to find out why. */
export async function readEvidence(
  client: pg.Client,
  { records, violations }: { records: Records; violations: Violation[] },
): Promise<Evidence[]> {
  const psids = [...new Set(violations.map(({ psid }) => psid))].slice(0, most)
  const found = []
  for (const psid of psids) {
    const { rows } = await client.query<Evidence>(statement, [psid])
    found.push({
      psid,
      phone: records.phones.find((phone) => phone.psid === psid),
      conversation: records.conversations.find((conversation) => conversation.psid === psid),
      ...rows[0],
    })
  }
  return found
}

const most = 10

const list = (of: string) => `(SELECT coalesce(json_agg(to_jsonb(t)), '[]') FROM (${of}) t)`

const statement = `SELECT
  ${list("SELECT id, app_id, channel, kind, outcome, occurred_at, received_at, processed_at, item - 'sender' - 'recipient' AS item, error FROM webhook_events WHERE psid = $1 ORDER BY id")} AS events,
  ${list('SELECT b.* FROM bot_turns b JOIN conversations c ON c.id = b.conversation_id JOIN customers u ON u.id = c.customer_id WHERE u.psid = $1 ORDER BY b.at')} AS turns,
  ${list('SELECT e.id, e.at, e.action, e.before, e.after, e.reason, e.evidence FROM audit_entries e JOIN conversations c ON c.id = e.conversation_id JOIN customers u ON u.id = c.customer_id WHERE u.psid = $1 ORDER BY e.id')} AS lines`
