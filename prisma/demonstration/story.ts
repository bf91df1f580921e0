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

/** When a story begins, seen from the moment in which the week is played. */
export type When = (now: Date) => Date

export type Story = {
  customer: string
  locale: 'fr_FR' | 'en_GB'
  page: 'express' | 'voyages'
  begins: When
  acts: Act[]
}

const minuteMs = 60_000

/** On an earlier day, by the clock of this machine. */
export const on =
  (daysAgo: number, time: `${number}:${number}`): When =>
  (now) => {
    const [hour, minute] = time.split(':').map(Number)
    return new Date(now.getFullYear(), now.getMonth(), now.getDate() - daysAgo, hour, minute)
  }

/** Customers write at any hour. */
export const ago =
  (minutes: number): When =>
  (now) =>
    new Date(now.getTime() - minutes * minuteMs)

const opens = 8
const closes = 20

/** So many minutes of work ago: agents answer from 8 to 20 h, as the bot says, and nobody answers at night. */
export const atWork =
  (minutes: number): When =>
  (now) => {
    const shift = (daysAgo: number, hour: number) =>
      new Date(now.getFullYear(), now.getMonth(), now.getDate() - daysAgo, hour).getTime()
    let left = minutes * minuteMs
    for (let daysAgo = 0; ; daysAgo++) {
      const worked = Math.max(0, Math.min(now.getTime(), shift(daysAgo, closes)) - shift(daysAgo, opens))
      if (left <= worked) return new Date(shift(daysAgo, opens) + worked - left)
      left -= worked
    }
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
