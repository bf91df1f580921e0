import { pool } from '#lib/db.ts'
import { Refusal } from '#lib/errors.ts'
import type { ConversationDetail, ConversationRow } from './conversation.ts'
import { readRows } from './read-rows.ts'

/** Throws `not-found`. */
export async function getConversation(id: string): Promise<ConversationDetail> {
  const [row, { rows }] = await Promise.all([getRow(id), pool().query<{ facts: DetailFacts }>(detailStatement, [id])])
  const [found] = rows
  if (!found) throw new Refusal('not-found', { conversation: id })
  return { row, ...present(found.facts) }
}

/** Throws `not-found`. */
export async function getRow(id: string): Promise<ConversationRow> {
  const [row] = await readRows([id])
  if (!row) throw new Refusal('not-found', { conversation: id })
  return row
}

type DetailFacts = Omit<ConversationDetail, 'row'>

/** Postgres gathers all of it as JSON: only its way of writing times is not ours. */
function present({ customer, episodes, brief }: DetailFacts): DetailFacts {
  return {
    customer: { ...customer, firstSeenAt: iso(customer.firstSeenAt) },
    episodes: episodes.map((episode) => ({
      ...episode,
      openedAt: iso(episode.openedAt),
      firstReplyAt: episode.firstReplyAt && iso(episode.firstReplyAt),
      resolvedAt: episode.resolvedAt && iso(episode.resolvedAt),
    })),
    brief: brief && { ...brief, at: iso(brief.at) },
  }
}

const iso = (text: string) => new Date(text).toISOString()

const detailStatement = `SELECT jsonb_build_object(
  'customer', jsonb_build_object('psid', cu.psid, 'locale', cu.locale, 'timezone', cu.timezone, 'firstSeenAt', cu.first_seen_at,
    'profileMissing', cu.profile_missing),
  'episodes', coalesce((SELECT jsonb_agg(episode ORDER BY opened_at DESC) FROM (
    SELECT e.opened_at, jsonb_build_object('id', e.id, 'openedAt', e.opened_at, 'openedReason', e.opened_reason,
      'firstReplyAt', e.first_reply_at, 'resolvedAt', e.resolved_at, 'resolvedBy', a.name) AS episode
    FROM episodes e LEFT JOIN agents a ON a.id = e.resolved_by_id
    WHERE e.conversation_id = c.id ORDER BY e.opened_at DESC LIMIT 20) latest), '[]'::jsonb),
  'brief', (SELECT jsonb_build_object('reason', h.reason, 'summary', h.summary, 'triggerMessageId', h.trigger_message_id,
      'language', h.language, 'at', h.at)
    FROM handovers h WHERE h.conversation_id = c.id
      AND (h.move = 'hand-over' OR (h.move = 'take-over' AND h.from_holder = 'bot'))
    ORDER BY h.at DESC, h.epoch DESC LIMIT 1)) AS facts
  FROM conversations c JOIN customers cu ON cu.id = c.customer_id WHERE c.id = $1::uuid`
