/** What became of what Messenger sent. `received` is what the door counted; the others are counted from what lies there. */
export type Tally = {
  received: number
  processed: number
  duplicate: number
  /** Kept without being understood, or about no customer, or of a Page that is not ours. */
  unknown: number
  /** Laid aside with an error. */
  dead: number
  waiting: number
}

export type Ledger = {
  from: string
  until: string
  /** Every hour of the span, oldest first, also those in which nothing came. */
  hours: (Tally & { hour: string; refused: number })[]
  /** Every Page that received something in the span; `id` null for what names no Page. */
  pages: (Tally & { id: string | null; name: string | null })[]
  total: Tally
  /** Refused at the door, by reason; part of nothing above. */
  refused: { reason: string; count: number }[]
  keptDays: number
}

export const noTally: Tally = { received: 0, processed: 0, duplicate: 0, unknown: 0, dead: 0, waiting: 0 }

/** What the two sides differ by: always nothing, or somebody changed rows by hand. */
export const imbalanceOf = ({ received, processed, duplicate, unknown, dead, waiting }: Tally): number =>
  received - (processed + duplicate + unknown + dead + waiting)

export const addTallies = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (sum, each) => ({
      received: sum.received + each.received,
      processed: sum.processed + each.processed,
      duplicate: sum.duplicate + each.duplicate,
      unknown: sum.unknown + each.unknown,
      dead: sum.dead + each.dead,
      waiting: sum.waiting + each.waiting,
    }),
    noTally,
  )
