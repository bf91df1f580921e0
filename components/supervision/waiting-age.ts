import { ageLimits } from '#lib/supervision/floor.ts'

/**
 * How long somebody has been left alone, as a supervisor looks at it: what is fine, what to watch, and what is a broken
 * promise. This room shows the floor and hands work round; who may do so is decided by the server.
 */
export const ages = ['fresh', 'slow', 'late', 'overdue', 'forgotten'] as const
export type Age = (typeof ages)[number]

const minuteMs = 60_000

export function ageOf(waitedMs: number): Age {
  const passed = ageLimits.filter((limit) => waitedMs >= limit * minuteMs).length
  return ages[passed] ?? 'forgotten'
}

/** How many are of each age, in order; ages nobody has are there with zero. */
export function countByAge(sinceMs: readonly number[], nowMs: number): { age: Age; count: number }[] {
  const found = sinceMs.map((since) => ageOf(nowMs - since))
  return ages.map((age) => ({ age, count: found.filter((each) => each === age).length }))
}
