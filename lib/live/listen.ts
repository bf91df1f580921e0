import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { env } from '#lib/env.ts'
import { log } from '#lib/log.ts'
import { type Signal, signalChannel } from './signals.ts'

type Listener = {
  heard: (signal: Signal) => void
  /** From now on something may be missed. */
  lost?: () => void
  /** Nothing was heard for a while, and now it is again: what was said in between is gone. */
  regained: () => void
}

const pulseMs = 10_000
const patienceMs = 5_000
const longestPauseMs = 5_000

/**
 * Hears every signal of the desk on a connection of its own. A connection that breaks, or silently leads nowhere, is replaced until
 * `stop`. Resolves once it listens.
 */
export async function listenForSignals(listener: Listener): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController()
  let client = await connect(listener.heard)
  const ended = keepListening()

  async function keepListening() {
    while (!stopping.signal.aborted) {
      await untilLost(client, stopping.signal)
      await client.end().catch((error) => log.debug({ error: String(error) }, 'a lost listener did not say goodbye'))
      if (stopping.signal.aborted) return
      listener.lost?.()
      log.warn('signals are not heard; connecting again')
      const next = await reconnect(listener.heard, stopping.signal)
      if (!next) return
      client = next
      listener.regained()
    }
  }

  return {
    async stop() {
      stopping.abort()
      await ended
    },
  }
}

async function connect(heard: Listener['heard']): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: env().databaseUrl,
    application_name: 'relais signals',
    keepAlive: true,
    query_timeout: patienceMs,
    connectionTimeoutMillis: patienceMs,
  })
  client.on('notification', ({ payload }) => payload && heard(JSON.parse(payload) as Signal))
  client.on('error', (error) => log.debug({ error: error.message }, 'the listening connection broke'))
  await client.connect()
  await client.query(`LISTEN ${signalChannel}`)
  return client
}

/** Resolves when the connection ended, no longer answers, or is no longer wanted. */
async function untilLost(client: pg.Client, stopped: AbortSignal) {
  const ended = new AbortController()
  client.once('end', () => ended.abort())
  const over = AbortSignal.any([stopped, ended.signal])
  while (!over.aborted) {
    await pause(pulseMs, over)
    if (over.aborted || !(await answers(client))) return
  }
}

const answers = (client: pg.Client) =>
  client.query('SELECT 1').then(
    () => true,
    () => false,
  )

async function reconnect(heard: Listener['heard'], stopped: AbortSignal): Promise<pg.Client | null> {
  for (let pauseMs = 100; !stopped.aborted; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
    try {
      return await connect(heard)
    } catch (error) {
      log.warn({ error: String(error) }, 'the database cannot be reached for signals')
      await pause(pauseMs, stopped)
    }
  }
  return null
}

/** Ends early when aborted, which is no error here. */
const pause = (ms: number, signal: AbortSignal) => delay(ms, undefined, { signal }).catch(() => undefined)
