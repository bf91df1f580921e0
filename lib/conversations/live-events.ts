import type { ConversationRow } from './conversation.ts'
import type { TimelineItem } from './timeline.ts'
import type { Counts } from './views.ts'

/** What the socket says to a screen. Everything carries whole presented rows: a newer version replaces an older one. */
export type ServerEvents = {
  conversation: (row: ConversationRow) => void
  items: (change: { conversationId: string; items: TimelineItem[] }) => void
  counts: (counts: Counts) => void
  /** Who has a screen open right now. */
  presence: (present: { agentIds: string[] }) => void
  viewers: (seen: { conversationId: string; viewers: { agentId: string; name: string; isTyping: boolean }[] }) => void
  agents: () => void
  alarms: () => void
  examined: () => void
  /** Something may have been missed: look at everything again. */
  stale: () => void
  clock: (clock: { now: string }) => void
}

/** What a screen says to the socket. */
export type ClientEvents = {
  watch: (conversationId: string, done: (watching: boolean) => void) => void
  unwatch: (conversationId: string) => void
  typing: (conversationId: string, isTyping: boolean) => void
}
