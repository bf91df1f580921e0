import type { Victim } from './ground/open-desk.ts'

/** What the long form promises (docs/reliability.md). */
const promised = { messages: 10_000, kills: 30 }

type Met = { customerMessages: number; kills: Record<Victim, number>; survived: Record<string, number> }

/**
 * What a run did not meet of all that can go wrong, in words: so that "no violation" never stands for "nothing happened". What happened
 * is counted where it happened, not where it was planned. Pure.
 */
export function findUnmet({ customerMessages, kills, survived }: Met): string[] {
  const killed = Object.values(kills).reduce((sum, times) => sum + times, 0)
  return [
    ...Object.entries(survived).flatMap(([name, times]) => (times === 0 ? [name] : [])),
    ...Object.entries(kills).flatMap(([name, times]) => (times === 0 ? [`a kill of ${name}`] : [])),
    ...(customerMessages < promised.messages ? [`${promised.messages} messages of customers`] : []),
    ...(killed < promised.kills ? [`${promised.kills} kills`] : []),
  ]
}
