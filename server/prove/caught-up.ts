import { setTimeout as delay } from 'node:timers/promises'
import type { Ask } from './watch.ts'

const patienceMs = 30_000
const fewEvents = 20
const fewJobs = 40
/** Between two kills agents get a word in. */
const fewReplies = 8

/** Returns what waits until the desk is at work again and agents have answered somebody since it was asked last. */
export function createCaughtUp(ask: Ask, countReplies: () => number): () => Promise<void> {
  let repliesBefore = 0
  return async () => {
    const giveUpAt = performance.now() + patienceMs
    while (performance.now() < giveUpAt) {
      if ((await isBacklogSmall(ask)) && countReplies() >= repliesBefore + fewReplies) break
      await delay(250)
    }
    repliesBefore = countReplies()
  }
}

async function isBacklogSmall(ask: Ask): Promise<boolean> {
  const backlog = await ask<{ events: number; jobs: number }>(
    `SELECT (SELECT count(*)::int FROM webhook_events WHERE outcome = 'received') AS events,
       (SELECT count(*)::int FROM graphile_worker.jobs WHERE run_at <= now() AND attempts < max_attempts) AS jobs`,
  )
  return backlog !== null && backlog.events < fewEvents && backlog.jobs < fewJobs
}
