import { getStanding } from '#lib/audit/get-standing.ts'
import { now } from '#lib/clock.ts'
import { pool } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { log } from '#lib/log.ts'
import { type Backlog, type Health, type PageHealth, problemsOf, type RecordHealth, statusOf } from './health.ts'
import { knock } from './knock.ts'

/** Looks everywhere once. A database that cannot be asked is an answer too. */
export async function readHealth(): Promise<Health> {
  const startedAt = performance.now()
  const messenger = knock(env().messenger.graphUrl)
  const facts = await readFacts().catch((error) => {
    log.error({ error: String(error) }, 'the database could not be asked about its health')
    return null
  })
  const tookMs = facts && Math.round(performance.now() - startedAt)
  const found = {
    database: { isReachable: facts !== null, tookMs },
    messenger: await messenger,
    jobs: facts?.jobs ?? null,
    events: facts?.events ?? null,
    pages: facts?.pages ?? [],
    record: facts?.record ?? null,
  }
  const problems = problemsOf(found)
  return { status: statusOf(found, problems), problems, checkedAt: now().toISOString(), ...found }
}

type Facts = { jobs: Backlog; events: Backlog; pages: PageHealth[]; record: RecordHealth }

async function readFacts(): Promise<Facts> {
  const [{ rows }, standing] = await Promise.all([
    pool().query<{ facts: Omit<Facts, 'record'> }>(statement, [now()]),
    getStanding(),
  ])
  const facts = rows[0]?.facts
  if (!facts) throw new Error('health answered nothing')
  const { isProtected, verifiedAt, findings } = standing
  return { ...facts, pages: facts.pages.map(withIsoTimes), record: { isProtected, verifiedAt, findings } }
}

const withIsoTimes = (page: PageHealth): PageHealth => ({
  ...page,
  lastWebhookAt: iso(page.lastWebhookAt),
  lastGraphAt: iso(page.lastGraphAt),
})

const iso = (text: string | null) => text && new Date(text).toISOString()

/** Jobs live in the database's time, events in the desk's, which the simulator may have moved. */
const statement = `SELECT jsonb_build_object(
  'jobs', (SELECT jsonb_build_object(
      'waiting', count(*) FILTER (WHERE attempts < max_attempts AND locked_at IS NULL AND run_at <= now()),
      'oldestSeconds', coalesce(extract(epoch FROM now() - min(run_at)
        FILTER (WHERE attempts < max_attempts AND locked_at IS NULL AND run_at <= now()))::int, 0),
      'dead', count(*) FILTER (WHERE attempts >= max_attempts))
    FROM graphile_worker.jobs),
  'events', (SELECT jsonb_build_object(
      'waiting', count(*) FILTER (WHERE outcome = 'received'),
      'oldestSeconds', greatest(0, coalesce(extract(epoch FROM $1::timestamptz - min(received_at) FILTER (WHERE outcome = 'received'))::int, 0)),
      'dead', count(*) FILTER (WHERE outcome = 'dead'))
    FROM webhook_events WHERE outcome IN ('received', 'dead')),
  'pages', coalesce((SELECT jsonb_agg(jsonb_build_object('id', id, 'name', name, 'isDisconnected', disconnected_at IS NOT NULL,
      'disconnectedReason', disconnected_reason, 'lastWebhookAt', last_webhook_at, 'lastGraphAt', last_graph_at) ORDER BY name)
    FROM pages), '[]'::jsonb)) AS facts`
