import type { Agent } from '#lib/agents/agent.ts'
import type { ConversationRow } from '#lib/conversations/conversation.ts'

/** What a supervisor sees at a glance: who waits, and who carries how much. */
export type Floor = {
  /** Who needs a human longest comes first; at most two hundred of them. */
  waiting: ConversationRow[]
  waitingCount: number
  people: {
    agent: Agent
    holdsCount: number
    /** Since when somebody of theirs has been without an answer. */
    oldestUnansweredAt: string | null
  }[]
}
