import type { Language } from '#lib/actor.ts'
import { type KnownApp, knowApp } from '#lib/apps/app.ts'
import { isErased } from '#lib/customers/is-erased.ts'
import { env } from '#lib/env.ts'
import type { Holder } from '#lib/handover/holder.ts'
import type { ConversationRow } from './conversation.ts'

/** One row of `rowColumns`. */
export type RowFacts = {
  id: string
  version: number
  page_id: string
  page_name: string
  bot_app_id: string
  desk_app_id: string
  is_disconnected: boolean
  customer_id: string
  customer_name: string | null
  has_picture: boolean
  psid: string
  language: Language | null
  holder: Holder
  holder_agent_id: string | null
  holder_agent_name: string | null
  holder_app_id: string | null
  holder_app_name: string | null
  is_meta_ai: boolean
  holder_since: Date
  holder_reason: string | null
  epoch: number
  control_owner_app_id: string | null
  control_expires_at: Date | null
  settlement: ConversationRow['control']['settlement']
  settlement_reason: string | null
  need_at: Date
  needs_human_since: Date | null
  last_message_at: Date | null
  last_message_preview: string | null
  last_message_author: NonNullable<ConversationRow['lastMessage']>['author'] | null
  is_unread: boolean
  window_opened_at: Date | null
  customer_wrote_at: Date | null
  delivered_until: Date | null
  read_until: Date | null
}

/** Meta's own AI has a thread under the id of the Page Inbox: what was said last under it tells which of them answers. */
const isMetaAi = `CASE WHEN c.holder = 'elsewhere' THEN coalesce((SELECT m.content -> 'isMetaAi' = 'true' FROM messages m
  WHERE m.conversation_id = c.id AND m.author = 'page-inbox' ORDER BY m.at DESC, m.id DESC LIMIT 1), false) ELSE false END`

/**
 * Everything a row shows, from conversations `c` joined once (`rowJoins`). Unread is what a customer said that nobody at the desk has
 * looked at, where somebody at the desk ought to.
 */
export const rowColumns = `c.id, c.version, c.page_id, p.name AS page_name, p.bot_app_id, p.desk_app_id,
  p.disconnected_at IS NOT NULL AS is_disconnected, c.customer_id, cu.name AS customer_name,
  cu.picture_url IS NOT NULL AS has_picture, cu.psid, coalesce(c.language, cu.language) AS language, c.holder, c.holder_agent_id,
  a.name AS holder_agent_name, c.holder_app_id,
  (SELECT named.name FROM named_apps named WHERE named.id = c.holder_app_id) AS holder_app_name, ${isMetaAi} AS is_meta_ai, c.holder_since, c.holder_reason, c.epoch, c.control_owner_app_id,
  c.control_expires_at, c.settlement, c.settlement_reason, c.need_at, c.needs_human_since, c.last_message_at,
  c.last_message_preview, c.last_message_author,
  c.holder NOT IN ('bot', 'nobody') AND coalesce(c.last_customer_message_at > coalesce(c.seen_at, '-infinity'), false)
    AS is_unread,
  c.window_opened_at, c.customer_wrote_at, c.delivered_until, c.read_until`

export const rowJoins = `JOIN pages p ON p.id = c.page_id JOIN customers cu ON cu.id = c.customer_id
  LEFT JOIN agents a ON a.id = c.holder_agent_id`

export function presentConversation(row: RowFacts): ConversationRow {
  return {
    id: row.id,
    version: row.version,
    page: { id: row.page_id, name: row.page_name, isDisconnected: row.is_disconnected },
    customer: {
      id: row.customer_id,
      name: row.customer_name,
      pictureUrl: row.has_picture ? `/api/customers/${row.customer_id}/picture` : null,
      language: row.language,
      isErased: isErased(row.psid),
    },
    holder: {
      kind: row.holder,
      agent: row.holder_agent_id === null ? null : { id: row.holder_agent_id, name: row.holder_agent_name ?? '' },
      app: appOf(row, row.holder_app_id),
      since: row.holder_since.toISOString(),
      reason: row.holder_reason,
      epoch: row.epoch,
    },
    control: {
      owner: appOf(row, row.control_owner_app_id),
      settlement: row.settlement,
      reason: row.settlement_reason,
      expiresAt: iso(row.control_expires_at),
    },
    needAt: row.need_at.toISOString(),
    needsHumanSince: iso(row.needs_human_since),
    lastMessage: lastMessage(row),
    isUnread: row.is_unread,
    deliveredUntil: iso(row.delivered_until),
    readUntil: iso(row.read_until),
    windowOpenedAt: iso(row.window_opened_at),
    customerWroteAt: iso(row.customer_wrote_at),
    hasHumanAgentWindow: env().messenger.hasHumanAgent,
  }
}

function lastMessage(row: RowFacts): ConversationRow['lastMessage'] {
  if (!row.last_message_at || !row.last_message_author) return null
  return {
    preview: row.last_message_preview ?? '',
    author: row.last_message_author,
    at: row.last_message_at.toISOString(),
  }
}

const iso = (date: Date | null) => date?.toISOString() ?? null

function appOf({ bot_app_id: botAppId, desk_app_id: deskAppId, ...row }: RowFacts, id: string | null): KnownApp | null {
  if (id === null) return null
  const isHolder = id === row.holder_app_id
  if (isHolder && row.is_meta_ai) return { id, role: 'meta-ai', name: null }
  const app = knowApp(id, { botAppId, deskAppId })
  return isHolder && app.role === 'other' ? { ...app, name: row.holder_app_name } : app
}
