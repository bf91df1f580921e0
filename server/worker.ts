import { setTimeout as delay } from 'node:timers/promises'
import { db } from '#lib/db.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import { listenToForget } from '#lib/live/remember.ts'
import { log } from '#lib/log.ts'
import { openRunner } from './job-runner.ts'

const longestPauseMs = 5_000

/**
 * Starts doing what was enqueued, and what the clock asks for. A database that goes away (a restart, a failover) ends the runner and not
 * this process: another takes up the work as soon as there is a database, until `stop`.
 */
export async function startWorker({ concurrency = 10 } = {}): Promise<{ stop(): Promise<void> }> {
  const memory = await listenToForget()
  const stopping = new AbortController()
  let runner = await openRunner(concurrency)
  const ended = keepRunning()
  await verifySoon()

  async function keepRunning() {
    for (;;) {
      await runner.over
      if (stopping.signal.aborted) return
      log.warn('the worker lost the database; beginning anew')
      await runner.close()
      const next = await openAgain(concurrency, stopping.signal)
      if (!next) return
      runner = next
    }
  }

  return {
    async stop() {
      stopping.abort()
      await runner.close()
      await ended
      await memory.stop()
    },
  }
}

/** What happened to the record while nobody worked is found at once, not in an hour. */
const verifySoon = () => enqueue(db(), 'verify-audit', {}, { key: 'verify-audit', afterSeconds: 60, maxAttempts: 1 })

async function openAgain(concurrency: number, stopped: AbortSignal) {
  for (let pauseMs = 100; !stopped.aborted; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
    try {
      return await openRunner(concurrency)
    } catch (error) {
      log.warn({ error: String(error) }, 'the database cannot be reached for jobs')
      await delay(pauseMs, undefined, { signal: stopped }).catch(() => undefined)
    }
  }
  return null
}
