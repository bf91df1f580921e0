import type { AgentActor } from '#lib/actor.ts'
import type { AuditAction } from '#lib/audit/actions.ts'
import { record } from '#lib/audit/record.ts'
import { now } from '#lib/clock.ts'
import { db, type Tx, transact } from '#lib/db.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import type { JobsInput } from './input.ts'

/** Does once more what failed for good. Says how many: what came back to life by itself is not among them. */
export const replayJobs = (agent: AgentActor, { ids }: JobsInput) =>
  settle(agent, ids, {
    action: 'job.replayed',
    run: (tx, dead) =>
      tx.$queryRaw`SELECT id::text FROM graphile_worker.reschedule_jobs(${dead}::bigint[], run_at := now(), attempts := 0)`,
  })

/** Gives up what is no longer wanted; the record keeps what it was. */
export const discardJobs = (agent: AgentActor, { ids }: JobsInput) =>
  settle(agent, ids, {
    action: 'job.discarded',
    run: (tx, dead) => tx.$queryRaw`SELECT id::text FROM graphile_worker.complete_jobs(${dead}::bigint[])`,
  })

/** What was replaced while it ran and failed then: its successor does everything (lib/health/list-dead-jobs.ts). */
export async function removeReplacedJobs(): Promise<void> {
  await db().$executeRaw`SELECT graphile_worker.complete_jobs(ARRAY(
    SELECT id FROM graphile_worker.jobs WHERE attempts >= max_attempts AND locked_at IS NULL AND key IS NULL))`
}

type Settling = { action: AuditAction; run: (tx: Tx, dead: bigint[]) => Promise<unknown> }
type Dead = { id: bigint; task: string; attempts: number; error: string | null }

async function settle(agent: AgentActor, ids: string[], { action, run }: Settling): Promise<{ count: number }> {
  return transact(async (tx) => {
    const dead = await tx.$queryRaw<Dead[]>`
      SELECT j.id, t.identifier AS task, j.attempts::int, left(j.last_error, 500) AS error
      FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
      WHERE j.id = ANY(${ids.map(BigInt)}::bigint[]) AND j.attempts >= j.max_attempts AND j.locked_at IS NULL
      ORDER BY j.id FOR UPDATE OF j`
    if (dead.length === 0) return { count: 0 }
    await run(
      tx,
      dead.map(({ id }) => id),
    )
    for (const { id, task, attempts, error } of dead)
      await record(tx, {
        actor: agent,
        action,
        at: now(),
        before: { attempts },
        evidence: { jobId: String(id), task, error },
      })
    await enqueue(tx, 'check-desk', {}, { key: 'check-desk' })
    return { count: dead.length }
  })
}
