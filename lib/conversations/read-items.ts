import { entryFields, entryJoins } from '#lib/audit/present-entry.ts'
import { pool } from '#lib/db.ts'
import { type ItemFacts, presentItem } from './present-item.ts'
import { compareInTime, type TimelineItem } from './timeline.ts'

export type ItemKey = Pick<TimelineItem, 'type' | 'id'>

/** Timeline items by their ids, oldest first, in one statement: for the relay, and for a page of the timeline. */
export async function readItems(keys: ItemKey[]): Promise<TimelineItem[]> {
  if (keys.length === 0) return []
  const ids = (type: ItemKey['type']) => keys.filter((key) => key.type === type).map(({ id }) => id)
  const { rows } = await pool().query<ItemFacts>(statement, [ids('message'), ids('note'), ids('entry')])
  return rows.map(presentItem).sort(compareInTime)
}

const attachments = `coalesce((
  SELECT jsonb_agg(jsonb_build_object('id', f.id, 'type', f.type, 'sourceUrl', f.url, 'title', f.title, 'name', f.name,
    'contentType', f.content_type, 'byteSize', f.byte_size, 'state', f.state, 'failure', f.failure, 'detail', f.detail) ORDER BY f.position)
  FROM attachments f WHERE f.message_id = m.id), '[]'::jsonb)`

/** What a reply quotes may stand on a page that nobody loaded: as much of it as is shown comes along. */
const quote = `(
  SELECT jsonb_build_object('id', q.id, 'author', q.author, 'agentId', q.author_agent_id, 'agentName', qa.name,
    'appId', q.author_app_id, 'content', q.content, 'attachmentType',
    (SELECT type FROM attachments WHERE message_id = q.id ORDER BY position LIMIT 1),
    'text', left(coalesce(q.text, q.content #>> '{template,text}', q.content #>> '{template,elements,0,title}'), 300))
  FROM messages q LEFT JOIN agents qa ON qa.id = q.author_agent_id
  WHERE q.page_id = m.page_id AND q.mid = m.content ->> 'replyToMid' AND q.conversation_id = m.conversation_id)`

const statement = `
SELECT 'message' AS type, jsonb_build_object('id', m.id, 'conversationId', m.conversation_id, 'version', m.version, 'at', m.at,
  'author', m.author, 'agentId', m.author_agent_id, 'agentName', ma.name, 'appId', m.author_app_id, 'kind', m.kind,
  'text', m.text, 'content', m.content, 'status', m.status, 'failure', m.failure, 'clientId', m.client_id, 'mid', m.mid,
  'deliveredUntil', mc.delivered_until, 'readUntil', mc.read_until, 'attachments', ${attachments},
  'quote', ${quote}) AS facts
FROM messages m JOIN conversations mc ON mc.id = m.conversation_id LEFT JOIN agents ma ON ma.id = m.author_agent_id
WHERE m.id = ANY($1::uuid[])
UNION ALL
SELECT 'note', jsonb_build_object('id', n.id, 'conversationId', n.conversation_id, 'at', n.at, 'agentId', n.agent_id,
  'agentName', na.name, 'text', n.text, 'clientId', n.client_id)
FROM notes n JOIN agents na ON na.id = n.agent_id WHERE n.id = ANY($2::uuid[])
UNION ALL
SELECT 'entry', jsonb_build_object(${entryFields})
FROM audit_entries e ${entryJoins} WHERE e.id = ANY($3::bigint[])`
