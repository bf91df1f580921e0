/**
 * How long somebody has been left alone, as a supervisor looks at it: what is fine, what to watch, and what is a broken
 * promise. This room shows the floor and hands work round; who may do so is decided by the server.
 */
export const ages = ['fresh', 'slow', 'late', 'overdue', 'forgotten'] as const
export type Age = (typeof ages)[number]

const minuteMs = 60_000
const upToMs: readonly [Age, number][] = [
  ['fresh', 5 * minuteMs],
  ['slow', 15 * minuteMs],
  ['late', 60 * minuteMs],
  ['overdue', 240 * minuteMs],
]

export function ageOf(waitedMs: number): Age {
  return upToMs.find(([, limitMs]) => waitedMs < limitMs)?.[0] ?? 'forgotten'
}

/** How many are of each age, in order; ages nobody has are there with zero. */
export function countByAge(sinceMs: readonly number[], nowMs: number): { age: Age; count: number }[] {
  const found = sinceMs.map((since) => ageOf(nowMs - since))
  return ages.map((age) => ({ age, count: found.filter((each) => each === age).length }))
}
