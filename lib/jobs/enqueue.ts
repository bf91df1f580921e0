import type { Tx } from '#lib/db.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { JobName, Jobs } from './jobs.ts'

export type Later = {
  /** Jobs of one queue run one after another. */
  queue?: string
  /** A waiting job with the same key is replaced, so asking twice does it once; a running one is followed by another. */
  key?: string
  afterSeconds?: number
  maxAttempts?: number
}

/** Does it on commit and only on commit: the one place that knows how a job travels. */
export async function enqueue<Name extends JobName>(
  tx: Pick<Tx, '$executeRaw'>,
  name: Name,
  payload: Jobs[Name],
  later: Later = {},
): Promise<void> {
  await tx.$executeRaw`SELECT ${enqueueing(name, payload, later)}`
}

/** The same as one expression, for who asks for several things in one statement. */
export function enqueueing<Name extends JobName>(name: Name, payload: Jobs[Name], later: Later = {}): Prisma.Sql {
  const { queue = null, key = null, afterSeconds = 0, maxAttempts = 25 } = later
  return Prisma.sql`graphile_worker.add_job(${name}, payload := ${JSON.stringify(payload)}::json, queue_name := ${queue},
    run_at := now() + make_interval(secs => ${afterSeconds}::float8), max_attempts := ${maxAttempts}::int, job_key := ${key})`
}
