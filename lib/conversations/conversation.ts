import type { Language } from '#lib/actor.ts'
import type { KnownApp } from '#lib/apps/app.ts'
import type { Holder } from '#lib/handover/holder.ts'

/** A conversation as every list shows it; the same shape over HTTP and over the socket. Times are ISO 8601 in UTC. */
export type ConversationRow = {
  id: string
  version: number
  page: { id: string; name: string; isDisconnected: boolean }
  customer: {
    id: string
    name: string | null
    pictureUrl: string | null
    language: Language | null
    /** Nothing of them is kept and nobody can write to them any more. */
    isErased: boolean
  }
  holder: {
    kind: Holder
    agent: { id: string; name: string } | null
    app: KnownApp | null
    since: string
    reason: string | null
    epoch: number
  }
  control: {
    /** Null: nobody, as far as Messenger last proved. */
    owner: KnownApp | null
    /** Whether what the holder wants is so: only `held` opens the composer. */
    settlement: 'held' | 'settling' | 'asked' | 'refused'
    reason: string | null
    expiresAt: string | null
  }
  needAt: string
  needsHumanSince: string | null
  lastMessage: { preview: string; author: 'customer' | 'bot' | 'agent' | 'page-inbox' | 'other-app'; at: string } | null
  isUnread: boolean
  /** Everything of ours up to then reached the customer's phone, or was read there. */
  deliveredUntil: string | null
  readUntil: string | null
  /** The customer's last act that opened the reply window; `replyWindow()` says what may still be sent. */
  windowOpenedAt: string | null
  /** The customer's last message: what people's longer window counts from. */
  customerWroteAt: string | null
  /** The Page's app may use the seven-day human agent window. */
  hasHumanAgentWindow: boolean
}

/** Newest need first; `next` fetches the page below, null at the end. */
export type ConversationsPage = { rows: ConversationRow[]; next: string | null }

/** What the customer panel adds, read when one conversation is opened. */
export type ConversationDetail = {
  row: ConversationRow
  customer: {
    psid: string
    locale: string | null
    timezone: number | null
    firstSeenAt: string
    profileMissing: string | null
  }
  episodes: {
    id: string
    openedAt: string
    openedReason: string
    firstReplyAt: string | null
    resolvedAt: string | null
    resolvedBy: string | null
  }[]
  /** Of the last handover to a human: why, on which message, and what was said so far. */
  brief: {
    reason: string
    summary: string | null
    triggerMessageId: string | null
    language: Language | null
    at: string
  } | null
}
