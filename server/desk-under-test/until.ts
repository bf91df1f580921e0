import { setTimeout as delay } from 'node:timers/promises'

/** Asks again until there is an answer; an error when none comes in time. */
export async function until<Answer>(
  what: string,
  ask: () => Promise<Answer | null>,
  patienceMs = 60_000,
): Promise<Answer> {
  const giveUpAt = performance.now() + patienceMs
  for (let answer = await ask(); ; answer = await ask()) {
    if (answer !== null) return answer
    if (performance.now() > giveUpAt) throw new Error(`Waited ${patienceMs / 1000} s in vain for ${what}`)
    await delay(20)
  }
}
