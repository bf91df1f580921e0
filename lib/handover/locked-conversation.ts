import type { Language } from '#lib/actor.ts'
import type { Tx } from '#lib/db.ts'
import type { Regime } from '#lib/pages/page.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { Proof } from './control.ts'
import type { HolderColumns } from './held.ts'

/** What lib/handover alone writes. */
export type HolderState = HolderColumns & {
  holderSince: Date
  holderReason: string | null
  epoch: number
  needsHumanSince: Date | null
  openEpisodeId: string | null
  controlOwnerAppId: string | null
  controlProvenAt: Date | null
  controlEvidence: Proof | null
  controlExpiresAt: Date | null
  controlLookAt: Date | null
  settlement: 'held' | 'settling' | 'asked' | 'refused'
  settlementReason: string | null
  settlementAt: Date | null
}

/** A conversation with its Page's rules, read under its lock in one statement. */
export type LockedConversation = HolderState & {
  id: string
  version: number
  language: Language | null
  needAt: Date
  lastMessageAt: Date | null
  lastMessagePreview: string | null
  lastMessageAuthor: string | null
  lastCustomerMessageAt: Date | null
  windowOpenedAt: Date | null
  customerWroteAt: Date | null
  seenAt: Date | null
  /** What no webhook told was last found by looking. */
  foundAt: Date | null
  deliveredUntil: Date | null
  readUntil: Date | null
  pageId: string
  psid: string
  customerId: string
  customerLocale: string | null
  regime: Regime
  botAppId: string
  deskAppId: string
  defaultAppId: string | null
  isDisconnected: boolean
  /** Messenger asked for silence until then. */
  sendingPausedUntil: Date | null
}

const columns = Prisma.sql`
  c.id, c.version, c.language, c.page_id AS "pageId", c.customer_id AS "customerId",
  c.holder, c.holder_agent_id AS "holderAgentId", c.holder_app_id AS "holderAppId", c.holder_since AS "holderSince",
  c.holder_reason AS "holderReason", c.epoch, c.previous_holder AS "previousHolder", c.previous_agent_id AS "previousAgentId",
  c.needs_human_since AS "needsHumanSince", c.open_episode_id AS "openEpisodeId",
  c.control_owner_app_id AS "controlOwnerAppId", c.control_proven_at AS "controlProvenAt",
  c.control_evidence AS "controlEvidence", c.control_expires_at AS "controlExpiresAt",
  c.control_look_at AS "controlLookAt",
  c.settlement, c.settlement_reason AS "settlementReason", c.settlement_at AS "settlementAt",
  c.need_at AS "needAt", c.last_message_at AS "lastMessageAt", c.last_message_preview AS "lastMessagePreview",
  c.last_message_author AS "lastMessageAuthor", c.last_customer_message_at AS "lastCustomerMessageAt",
  c.window_opened_at AS "windowOpenedAt", c.customer_wrote_at AS "customerWroteAt", c.seen_at AS "seenAt", c.found_at AS "foundAt", c.delivered_until AS "deliveredUntil",
  c.read_until AS "readUntil", u.psid, u.locale AS "customerLocale",
  p.regime, p.bot_app_id AS "botAppId", p.desk_app_id AS "deskAppId", p.default_app_id AS "defaultAppId",
  p.disconnected_at IS NOT NULL AS "isDisconnected", p.sending_paused_until AS "sendingPausedUntil"`

/** `which` names one row of conversations as `c`, of customers as `u`. */
export async function lockConversation(tx: Tx, which: Prisma.Sql): Promise<LockedConversation | null> {
  const rows = await tx.$queryRaw<LockedConversation[]>`
    SELECT ${columns} FROM conversations c
    JOIN customers u ON u.id = c.customer_id
    JOIN pages p ON p.id = c.page_id
    WHERE ${which} FOR UPDATE OF c`
  return rows[0] ?? null
}
