/** Why the desk may have missed something. `asked`: somebody wants it looked for. */
export const gapReasons = ['away', 'silent', 'refused', 'unsubscribed', 'disconnected', 'asked'] as const
export type GapReason = (typeof gapReasons)[number]

/** A span of time in which webhooks may not have come, and what looking for them found. Times are ISO 8601. */
export type Gap = {
  id: string
  from: string
  until: string
  reason: GapReason
  /** Who asked for it. */
  askedBy: string | null
  noticedAt: string
  state: 'waiting' | 'running' | 'done' | 'failed'
  /** Conversations that were looked at. */
  lookedAt: number
  found: number
  /** Messenger tells only that there was something. */
  unreadable: number
  /** Conversations too long to be looked through: what is older in them somebody has to read in Messenger. */
  cutShort: number
  finishedAt: string | null
  /** Why Messenger would not tell: a code of lib/outgoing-message.ts. */
  failure: string | null
}
