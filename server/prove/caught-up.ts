import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { onShutdown } from '#server/shutdown.ts'

const patienceMs = 30_000
const fewEvents = 20
const fewJobs = 40
/** Between two kills agents get a word in. */
const fewReplies = 8

/** Returns what waits until the desk is at work again and agents have answered somebody since it was asked last. */
export function createCaughtUp(databaseUrl: string, countReplies: () => number): () => Promise<void> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1, connectionTimeoutMillis: 2_000 })
  pool.on('error', () => undefined) // PostgreSQL is one of those that are killed
  onShutdown('watch over the backlog', () => pool.end())
  let repliesBefore = 0
  return async () => {
    const giveUpAt = performance.now() + patienceMs
    while (performance.now() < giveUpAt) {
      if ((await isBacklogSmall(pool)) && countReplies() >= repliesBefore + fewReplies) break
      await delay(250)
    }
    repliesBefore = countReplies()
  }
}

/** No when PostgreSQL cannot be asked. */
async function isBacklogSmall(pool: pg.Pool): Promise<boolean> {
  const asked = pool.query<{ events: number; jobs: number }>(
    `SELECT (SELECT count(*)::int FROM webhook_events WHERE outcome = 'received') AS events,
       (SELECT count(*)::int FROM graphile_worker.jobs WHERE run_at <= now() AND attempts < max_attempts) AS jobs`,
  )
  const [backlog] = await asked.then(
    ({ rows }) => rows,
    () => [],
  )
  return backlog !== undefined && backlog.events < fewEvents && backlog.jobs < fewJobs
}
