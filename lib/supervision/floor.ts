import type { Agent } from '#lib/agents/agent.ts'
import type { ConversationRow } from '#lib/conversations/conversation.ts'

/** In minutes, where a wait becomes another: what is fine, what to watch, what is late, and what is a broken promise. */
export const ageLimits = [5, 15, 60, 240] as const

/** What a supervisor sees at a glance: who waits, and who carries how much. */
export type Floor = {
  /** Who needs a human longest comes first; at most two hundred of them. */
  waiting: ConversationRow[]
  waitingCount: number
  /** How many of all who wait are of each age, as it was when the floor was read: one more than there are limits. */
  waitingAges: number[]
  people: {
    agent: Agent
    holdsCount: number
    /** Since when somebody of theirs has been without an answer. */
    oldestUnansweredAt: string | null
  }[]
}
