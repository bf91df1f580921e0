import { readCursor, writeCursor } from '#lib/cursor.ts'
import { pool } from '#lib/db.ts'
import type { DeadJob, DeadJobsPage } from './dead-job.ts'
import type { DeadJobsQuery } from './input.ts'

const pageSize = 25

/**
 * Every job of the desk is enqueued with a key. One that failed for good and has none any more was replaced while it ran:
 * what came after it does all that it had to, so it is no dead end.
 */
export const isDeadInSql = 'attempts >= max_attempts AND locked_at IS NULL AND key IS NOT NULL'

/** What failed for good, newest first, in one statement. Throws `invalid-input` on a bad cursor. */
export async function listDeadJobs({ cursor }: DeadJobsQuery = {}): Promise<DeadJobsPage> {
  const below = cursor ? readCursor(cursor, 2)[1] : null
  const { rows } = await pool().query<Row>(statement, [below])
  const jobs = rows.slice(0, pageSize).map(present)
  const last = rows.length > pageSize ? jobs.at(-1) : undefined
  return { jobs, next: last ? writeCursor(last.failedAt, last.id) : null }
}

export type DeadTask = { task: string; count: number }

/** How many of each kind. */
export async function countDeadJobs(): Promise<DeadTask[]> {
  const { rows } = await pool().query<DeadTask>(
    `SELECT task_identifier AS task, count(*)::int AS count FROM graphile_worker.jobs WHERE ${isDeadInSql} GROUP BY 1`,
  )
  return rows
}

type Row = Omit<DeadJob, 'enqueuedAt' | 'failedAt'> & { enqueuedAt: Date; failedAt: Date }

const present = (row: Row): DeadJob => ({
  ...row,
  enqueuedAt: row.enqueuedAt.toISOString(),
  failedAt: row.failedAt.toISOString(),
})

const statement = `SELECT j.id::text, t.identifier AS task, j.payload, j.attempts::int, j.created_at AS "enqueuedAt",
    j.updated_at AS "failedAt", left(j.last_error, 2000) AS error
  FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
  WHERE ${isDeadInSql} AND ($1::bigint IS NULL OR j.id < $1::bigint)
  ORDER BY j.id DESC LIMIT ${pageSize + 1}`
