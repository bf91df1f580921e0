import type pg from 'pg'
import type { StoredConversation } from './record.ts'

/** What the desk stored, as plain as the tables have it. */
export async function readDesk(client: pg.Client): Promise<StoredConversation[]> {
  const { rows } = await client.query<StoredConversation>(statement)
  return rows
}

const held = (column: string) => `CASE WHEN ${column} ? 'holder' THEN json_build_object(
  'holder', ${column}->>'holder', 'agentId', ${column}->>'agentId', 'appId', ${column}->>'appId') END`

const iso = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const statement = `
SELECT c.id, cu.psid, c.version, c.holder, c.holder_agent_id AS "agentId", c.holder_app_id AS "appId",
  c.previous_holder AS "previousHolder", c.epoch, c.settlement, c.settlement_reason AS "settlementReason",
  c.control_owner_app_id AS "controlOwnerAppId",
  coalesce((SELECT json_agg(json_build_object('id', m.id, 'mid', m.mid, 'clientId', m.client_id, 'author', m.author,
    'authorAgentId', m.author_agent_id, 'text', m.text, 'status', m.status, 'failure', m.failure,
    'isNotice', m.content ? 'notice', 'at', ${iso('m.at')}) ORDER BY m.arrival)
    FROM messages m WHERE m.conversation_id = c.id), '[]') AS messages,
  coalesce((SELECT json_agg(json_build_object('epoch', h.epoch, 'at', ${iso('h.at')}, 'from', h.from_holder, 'to', h.to_holder,
    'move', h.move) ORDER BY h.epoch)
    FROM handovers h WHERE h.conversation_id = c.id), '[]') AS handovers,
  coalesce((SELECT json_agg(json_build_object('id', e.id::text, 'at', ${iso('e.at')}, 'action', e.action,
    'before', ${held('e.before')}, 'after', ${held('e.after')}) ORDER BY e.id)
    FROM audit_entries e WHERE e.conversation_id = c.id AND e.action LIKE 'conversation.%' AND e.after ? 'holder'), '[]') AS moves,
  coalesce((SELECT json_agg(json_build_object('messageId', s.message_id, 'epoch', s.epoch, 'holder', s.holder,
    'agentId', s.holder_agent_id) ORDER BY s.id) FROM proof.sends s WHERE s.conversation_id = c.id), '[]') AS sends,
  coalesce((SELECT json_agg(t) FROM (
    SELECT w.item #>> '{message,mid}' AS mid, w.app_id AS "appId", count(*)::int AS times
    FROM webhook_events w WHERE w.psid = cu.psid AND w.page_id = c.page_id AND w.kind IN ('message', 'echo')
      AND w.item #>> '{message,mid}' IS NOT NULL
    GROUP BY 1, 2 HAVING count(*) > 1) t), '[]') AS "keptTwice"
FROM conversations c JOIN customers cu ON cu.id = c.customer_id ORDER BY cu.psid`
