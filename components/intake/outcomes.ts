import type { Tally } from '#lib/intake/ledger.ts'

export type Outcome = Exclude<keyof Tally, 'received'>

/** In the order in which they are stacked and listed: what is well first. */
export const outcomes: readonly Outcome[] = ['processed', 'duplicate', 'unknown', 'waiting', 'dead']

export const outcomeFill: Record<Outcome, string> = {
  processed: 'bg-colleague',
  duplicate: 'bg-elsewhere-line',
  unknown: 'bg-bot',
  waiting: 'bg-waiting',
  dead: 'bg-danger',
}
