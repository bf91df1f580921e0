/** What somebody does in a story, so many minutes after what came before. */
export type Act = { afterMinutes: number } & (
  | { who: 'customer'; does: 'says'; text: string }
  | { who: 'customer'; does: 'taps-person' }
  | { who: 'customer'; does: 'sends-picture' }
  | { who: 'customer'; does: 'reads' }
  | { who: 'page-inbox'; does: 'says'; text: string }
  | { who: string; does: 'claims' | 'resolves' | 'returns-to-bot' }
  | { who: string; does: 'replies' | 'notes'; text: string }
  | { who: string; does: 'transfers'; to: string; reason: string }
  | { who: string; does: 'queues'; reason: string }
)

export type Story = {
  customer: string
  locale: 'fr_FR' | 'en_GB'
  page: 'express' | 'voyages'
  hoursAgo: number
  acts: Act[]
}

export const says = (text: string, afterMinutes = 1): Act => ({ who: 'customer', does: 'says', text, afterMinutes })
export const asksForPerson = (afterMinutes = 1): Act => ({ who: 'customer', does: 'taps-person', afterMinutes })
export const sendsPicture = (afterMinutes = 1): Act => ({ who: 'customer', does: 'sends-picture', afterMinutes })
export const reads = (afterMinutes = 1): Act => ({ who: 'customer', does: 'reads', afterMinutes })
export const inboxSays = (text: string, afterMinutes = 4): Act => ({
  who: 'page-inbox',
  does: 'says',
  text,
  afterMinutes,
})

/** An agent's or supervisor's part, by the key of people.ts. */
export const as = (who: string) => ({
  claims: (afterMinutes = 3): Act => ({ who, does: 'claims', afterMinutes }),
  replies: (text: string, afterMinutes = 2): Act => ({ who, does: 'replies', text, afterMinutes }),
  notes: (text: string, afterMinutes = 1): Act => ({ who, does: 'notes', text, afterMinutes }),
  resolves: (afterMinutes = 5): Act => ({ who, does: 'resolves', afterMinutes }),
  returnsToBot: (afterMinutes = 4): Act => ({ who, does: 'returns-to-bot', afterMinutes }),
  transfers: (to: string, reason: string, afterMinutes = 3): Act => ({
    who,
    does: 'transfers',
    to,
    reason,
    afterMinutes,
  }),
  queues: (reason: string, afterMinutes = 3): Act => ({ who, does: 'queues', reason, afterMinutes }),
})
