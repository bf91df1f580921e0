import { Logger, type Runner, run, type TaskList } from 'graphile-worker'
import { db, pool } from '#lib/db.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import { listenToForget } from '#lib/live/remember.ts'
import { log } from '#lib/log.ts'
import { freeDeadWorkers } from './free-dead-workers.ts'
import { schedule } from './jobs/schedule.ts'
import { tasks } from './jobs/tasks.ts'

/** Starts doing what was enqueued, and what the clock asks for. */
export async function startWorker({ concurrency = 10 } = {}): Promise<{ stop(): Promise<void> }> {
  const living = await freeDeadWorkers()
  const memory = await listenToForget()
  const runner: Runner = await run({
    pgPool: pool(),
    concurrency,
    noHandleSignals: true,
    taskList: tasks as unknown as TaskList,
    parsedCronItems: schedule,
    pollInterval: 2000,
    logger: quietLogger,
  })
  runner.events.on('job:error', ({ job, error }) => {
    log.warn(
      { job: job.task_identifier, jobId: job.id, attempt: job.attempts, error: String(error) },
      'a job failed and will be tried again',
    )
  })
  runner.events.on('job:failed', ({ job, error }) => {
    log.error({ job: job.task_identifier, jobId: job.id, error: String(error) }, 'a job failed for good')
  })
  await verifySoon()
  return {
    async stop() {
      await runner.stop()
      await memory.stop()
      await living.stop()
    },
  }
}

/** What happened to the record while nobody worked is found at once, not in an hour. */
const verifySoon = () => enqueue(db(), 'verify-audit', {}, { key: 'verify-audit', afterSeconds: 60, maxAttempts: 1 })

/** The library tells every job it did; the desk's log has what failed, with the job's own ids, from the events above. */
const quietLogger = new Logger(() => (level, message) => {
  if (level === 'error') log.error({ message }, 'the job runner reports')
  else log.debug({ message }, 'the job runner reports')
})
