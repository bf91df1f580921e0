import pg from 'pg'
import { env } from '#lib/env.ts'
import { log } from '#lib/log.ts'

/** Any number that nobody else uses for an advisory lock. */
const livingWorkers = 7_072_019

/**
 * A worker that was killed leaves its jobs and queues locked, and the library waits four hours before it believes so. Every
 * living worker shares an advisory lock that PostgreSQL takes back when its connection ends: who can have it alone knows that
 * all the others are dead, and frees what they held. Call before working; the lock is kept until `stop`, or until
 * its connection is `lost`: then others believe that this worker is dead.
 */
export async function freeDeadWorkers(): Promise<{ stop(): Promise<void>; lost: Promise<void> }> {
  const client = new pg.Client({ connectionString: env().databaseUrl, application_name: 'relais worker' })
  client.on('error', (error) => log.warn({ error: error.message }, 'the sign of life of this worker was lost'))
  const lost = new Promise<void>((resolve) => client.once('end', resolve))
  await client.connect()
  const { rows } = await client.query<{ isAlone: boolean }>(
    `SELECT pg_try_advisory_lock(${livingWorkers}) AS "isAlone"`,
  )
  const isAlone = rows[0]?.isAlone === true
  if (isAlone) await client.query(freeEverything)
  await client.query(`SELECT pg_advisory_lock_shared(${livingWorkers})`)
  if (isAlone) await client.query(`SELECT pg_advisory_unlock(${livingWorkers})`)
  return { stop: () => client.end(), lost }
}

const freeEverything = `SELECT graphile_worker.force_unlock_workers(ARRAY(
  SELECT locked_by FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL
  UNION SELECT locked_by FROM graphile_worker._private_job_queues WHERE locked_by IS NOT NULL))`
