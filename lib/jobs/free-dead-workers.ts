import pg from 'pg'
import { pool } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { log } from '#lib/log.ts'

/** Any number that nobody else uses for an advisory lock. */
const livingWorkers = 7_072_019

export type SignOfLife = {
  /** The name under which this worker takes jobs and queues. */
  as(name: string): Promise<void>
  stop(): Promise<void>
  /** Its connection ended: others believe from now on that this worker is dead. */
  lost: Promise<void>
}

/**
 * A worker that was killed leaves its jobs and queues locked, and the library waits four hours before it believes so. Every
 * living worker shares an advisory lock that PostgreSQL takes back when its connection ends: who can have it alone knows that
 * all the others are dead, and frees what they held. Call before working; the lock is kept until `stop`.
 */
export async function freeDeadWorkers(): Promise<SignOfLife> {
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
  return {
    as: (name) => client.query(`SELECT pg_advisory_lock(${livingWorkers}, hashtext($1))`, [name]).then(() => undefined),
    stop: () => client.end(),
    lost,
  }
}

/**
 * One of several was killed while others live: each also holds a lock of its own name, so what has been taken for a minute under
 * a name that nobody holds belongs to the dead. (A minute: a worker takes its first job a moment before it holds its name.)
 * Returns how many were freed.
 */
export async function freeDeadAmongLiving(): Promise<number> {
  const { rowCount } = await pool().query(freeUnheld)
  return rowCount ?? 0
}

const taken = `SELECT locked_by, locked_at FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL
  UNION SELECT locked_by, locked_at FROM graphile_worker._private_job_queues WHERE locked_by IS NOT NULL`

const freeEverything = `SELECT graphile_worker.force_unlock_workers(ARRAY(SELECT locked_by FROM (${taken}) taken))`

const freeUnheld = `WITH taken AS MATERIALIZED (
    SELECT locked_by FROM (${taken}) taken GROUP BY locked_by HAVING min(locked_at) < now() - interval '1 minute'
  ), dead AS MATERIALIZED (
    SELECT locked_by FROM taken WHERE pg_try_advisory_xact_lock(${livingWorkers}, hashtext(locked_by))
  )
  SELECT locked_by, graphile_worker.force_unlock_workers(ARRAY[locked_by]) FROM dead`
