import { setTimeout as delay } from 'node:timers/promises'
import type pg from 'pg'
import type { Messenger } from './customers/messenger.ts'

type Waiting = { events: number; sends: number; ambiguous: number; settling: number; jobs: number; kept: number }

const patienceMs = 300_000
/** Longer than anything waits for by itself: an echo (60 s), a send without a job (120 s), words without an answer (90 s). */
const skipSeconds = 125

export type Quiet = { isQuiet: boolean; waiting: Waiting; jumps: { at: string; seconds: number }[] }

/**
 * Waits until nothing is under way any more, in Messenger, in the queue or in a conversation. What only time resolves is given time: the
 * clock is moved, once the rest has been done. Never waits for ever; what is still under way then is said.
 */
export async function untilQuiet(client: pg.Client, messenger: Messenger, saidMids: string[]): Promise<Quiet> {
  const jumps: Quiet['jumps'] = []
  const giveUpAt = performance.now() + patienceMs
  let quietRounds = 0
  for (;;) {
    const isSettled = await messenger.isSettled()
    const waiting = await whatWaits(client, saidMids)
    const isAtRest = isSettled && waiting.events === 0 && waiting.jobs === 0 && waiting.kept === 0
    const isDone = isAtRest && waiting.sends === 0 && waiting.ambiguous === 0 && waiting.settling === 0
    quietRounds = isDone ? quietRounds + 1 : 0
    if (quietRounds >= 4 && jumps.length > 0) return { isQuiet: true, waiting, jumps }
    if (performance.now() > giveUpAt) return { isQuiet: false, waiting, jumps }
    const needsTime = isDone ? quietRounds >= 2 : isAtRest
    if (needsTime && jumps.length < 3) {
      jumps.push({
        at: new Date(Date.now() + jumps.reduce((sum, { seconds }) => sum + seconds * 1000, 0)).toISOString(),
        seconds: skipSeconds,
      })
      await messenger.advanceClock(skipSeconds)
      quietRounds = 0
    }
    await delay(500)
  }
}

async function whatWaits(client: pg.Client, saidMids: string[]): Promise<Waiting> {
  const { rows } = await client.query<Waiting>(statement, [saidMids])
  const [waiting] = rows
  if (!waiting) throw new Error('PostgreSQL told nothing')
  return waiting
}

/**
 * A job that waits for a message's next try or echo is counted as that message. A name or a picture may come later, and what the clock
 * asks for does not count.
 */
const statement = `SELECT
  (SELECT count(*)::int FROM webhook_events WHERE outcome = 'received') AS events,
  (SELECT count(*)::int FROM messages WHERE status IN ('queued', 'sending')) AS sends,
  (SELECT count(*)::int FROM messages WHERE status = 'ambiguous') AS ambiguous,
  (SELECT count(*)::int FROM conversations WHERE settlement = 'settling') AS settling,
  (SELECT count(*)::int FROM graphile_worker.jobs WHERE attempts < max_attempts AND (
    task_identifier IN ('process-events', 'answer-with-bot', 'settle-control')
    OR task_identifier IN ('deliver-messages', 'fetch-profile', 'fetch-attachment', 'mark-seen') AND (locked_at IS NOT NULL OR run_at <= now() + interval '1 second'))) AS jobs,
  (SELECT count(*)::int FROM unnest($1::text[]) AS said(mid)
    WHERE NOT EXISTS (SELECT 1 FROM messages m WHERE m.mid = said.mid)) AS kept`
