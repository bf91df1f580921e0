import '#lib/testing/database.ts'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { expect, inject, onTestFinished, test } from 'vitest'
import { db, pool } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import { startWorker } from './worker.ts'

const name = () => new URL(env().databaseUrl).pathname.slice(1)

async function asAdministrator(...statements: string[]) {
  const client = new pg.Client({ connectionString: inject('maintenanceUrl') })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

const waitingJobs = async () => {
  const { rows } = await pool().query(
    `SELECT count(*)::int AS waiting FROM graphile_worker.jobs WHERE task_identifier = 'process-events'`,
  )
  return rows[0].waiting
}

const lockedJobs = async () => {
  const { rows } = await pool().query(
    `SELECT count(*)::int AS locked FROM graphile_worker.jobs WHERE task_identifier = 'process-events' AND locked_at IS NOT NULL`,
  )
  return rows[0].locked
}

const lockTheirTable = async () => {
  const inTheirWay = new pg.Client({ connectionString: env().databaseUrl })
  inTheirWay.on('error', () => undefined)
  await inTheirWay.connect()
  await inTheirWay.query('BEGIN; LOCK TABLE webhook_events')
}

test('a worker whose database went away in the middle of its jobs takes them up when it is back', async () => {
  const worker = await startWorker({ concurrency: 4 })
  onTestFinished(() => worker.stop())
  await lockTheirTable()
  for (let index = 0; index < 40; index += 1)
    await enqueue(db(), 'process-events', { pageId: '1', psid: String(index) }, { queue: `q${index}` })
  // The clock's own jobs may take one of the four places.
  await expect.poll(lockedJobs, { timeout: 10_000 }).toBeGreaterThan(2)
  await asAdministrator(
    `ALTER DATABASE "${name()}" ALLOW_CONNECTIONS false`,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name()}'`,
  )
  await delay(1_500)
  await asAdministrator(`ALTER DATABASE "${name()}" ALLOW_CONNECTIONS true`)
  await enqueue(db(), 'process-events', { pageId: '1', psid: 'later' })
  await expect.poll(waitingJobs, { timeout: 25_000, interval: 200 }).toBe(0)
})
