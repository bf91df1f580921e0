import { createHash } from 'node:crypto'
import type { FaultKind } from './kinds.ts'

/**
 * A seeded plan: every occasion for a fault draws a number from the seed, the kind, whom it concerns and how many such occasions
 * there were. So the same seed does the same to the same customer, however the work of different customers interleaves.
 */
export type Plan = {
  seed: string
  rates: Record<PlannedKind, number>
  /** How long a late webhook and a slow answer take, from and to. */
  delayMs: [number, number]
  slowMs: [number, number]
  /** How long a token is refused that the plan locks. */
  tokenOutageMs: number
  draws: Map<string, number>
}

/** How often each kind strikes when nobody says otherwise. The zeros need somebody to repair things afterwards: ask for them. */
export const usualRates = {
  duplicate: 0.05,
  reorder: 0.05,
  delay: 0.05,
  drop: 0,
  batchItems: 0.03,
  batchEntries: 0.03,
  seconds: 0.03,
  numericIds: 0.03,
  unsubscribed: 0,
  echoBeforeResponse: 0.05,
  loseResponse: 0.03,
  slowGraph: 0.05,
  serverError: 0.03,
  rateLimited: 0.02,
  localisedError: 0.5,
  tokenExpired: 0,
  profileMissing: 0.1,
  expiredLink: 0,
  metaAi: 0,
  leadAd: 0,
} satisfies Partial<Record<FaultKind, number>>

export type PlannedKind = keyof typeof usualRates

/** The fraction drawn for this occasion if the fault strikes, else null. */
export function planned(plan: Plan | null, kind: PlannedKind, subject: string): number | null {
  const rate = plan?.rates[kind] ?? 0
  if (!plan || rate === 0) return null
  const key = `${kind}:${subject}`
  const count = (plan.draws.get(key) ?? 0) + 1
  plan.draws.set(key, count)
  return strikesAt(rate, fraction(`${plan.seed}:${key}:${count}`))
}

/** As `planned`, for what is decided once for a customer or a file and stays so. */
export function fated(plan: Plan | null, kind: PlannedKind, subject: string): number | null {
  const rate = plan?.rates[kind] ?? 0
  return plan && rate > 0 ? strikesAt(rate, fraction(`${plan.seed}:${kind}:${subject}`)) : null
}

/** A strike uses the lower part of the draw; what is left of it, spread out again, sizes the fault. */
function strikesAt(rate: number, drawn: number): number | null {
  return drawn < rate ? drawn / rate : null
}

function fraction(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32
}

export function between([least, most]: [number, number], share: number): number {
  return Math.round(least + (most - least) * share)
}
