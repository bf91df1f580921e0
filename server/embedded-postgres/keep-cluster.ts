import { setTimeout as delay } from 'node:timers/promises'
import { log } from '#lib/log.ts'
import { type Cluster, startCluster } from './cluster.ts'

const longestPauseMs = 5_000

/**
 * Starts the PostgreSQL of a data folder and starts it again, at the same address, when something ends it (a kill, too little memory): the
 * desk waits for a database that is away, and nobody else would bring this one back.
 */
export async function keepCluster(directory: string): Promise<Cluster> {
  const stopping = new AbortController()
  let cluster = await startCluster(directory)
  const ended = keepRunning()

  async function keepRunning() {
    for (;;) {
      await cluster.ended
      if (stopping.signal.aborted) return
      log.warn('the database ended; starting it again')
      const next = await startAgain(directory, cluster.port, stopping.signal)
      if (!next) return
      cluster = next
    }
  }

  return {
    ...cluster,
    ended,
    async stop() {
      stopping.abort()
      await cluster.stop()
      await ended
    },
  }
}

/** A killed one's children notice a moment later that it is gone, and hold its memory until then. */
async function startAgain(directory: string, port: number, stopped: AbortSignal): Promise<Cluster | null> {
  for (let pauseMs = 100; !stopped.aborted; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
    try {
      const cluster = await startCluster(directory, { port })
      if (!stopped.aborted) return cluster
      await cluster.stop()
    } catch (error) {
      log.warn({ error: String(error) }, 'the database cannot be started yet')
      await delay(pauseMs, undefined, { signal: stopped }).catch(() => undefined)
    }
  }
  return null
}
