import { EventEmitter } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { Logger, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import { pool } from '#lib/db.ts'
import { freeDeadWorkers, type SignOfLife } from '#lib/jobs/free-dead-workers.ts'
import { log } from '#lib/log.ts'
import { schedule } from './jobs/schedule.ts'
import { tasks } from './jobs/tasks.ts'

export type JobRunner = {
  /** Settles when it works no more: closed, or without its database. */
  over: Promise<unknown>
  close(): Promise<void>
}

/**
 * Once nobody works any more, the library gets this long to tell the database what was done. It counts twice what it could not
 * tell a lost one, and would wait for ever.
 */
const longestTellingMs = 2_000

const ends = [
  'pool:gracefulShutdown:complete',
  'pool:forcefulShutdown:complete',
  'pool:forcefulShutdown:error',
] as const

/** The library's runner with its sign of life. One without the other would let another worker take what this one is doing. */
export async function openRunner(concurrency: number): Promise<JobRunner> {
  const living = await freeDeadWorkers()
  const events: WorkerEvents = new EventEmitter()
  tell(events)
  sayName(events, living)
  const idle = whenIdle(events)
  const runner = await run({
    preset,
    pgPool: pool(),
    concurrency,
    noHandleSignals: true,
    taskList: tasks as unknown as TaskList,
    parsedCronItems: schedule,
    pollInterval: 2000,
    logger: quietLogger,
    events,
  }).catch((error) => living.stop().then(() => Promise.reject(error)))
  const hasEnded = runner.promise.then(
    () => undefined,
    (error) => log.warn({ error: String(error) }, 'the job runner ended'),
  )
  const isOver = Promise.race([hasEnded, idle.then(() => delay(longestTellingMs, undefined, { ref: false }))])
  return {
    over: Promise.race([isOver, living.lost]),
    async close() {
      // One that has failed is stopping by itself, and says so.
      const stopped = runner.stop().catch((error) => log.debug({ error: String(error) }, 'the job runner had stopped'))
      await Promise.race([stopped, isOver])
      await isOver
      await living.stop()
    },
  }
}

/** Before it takes its first job the library tells under which name it will. */
function sayName(events: WorkerEvents, living: SignOfLife) {
  const isLost = (error: unknown) => log.warn({ error: String(error) }, 'this worker could not say its name')
  events.once('pool:create', ({ workerPool }) => void living.as(workerPool.id).catch(isLost))
}

const whenIdle = (events: WorkerEvents) =>
  new Promise<void>((resolve) => {
    for (const end of ends) events.once(end, () => resolve())
  })

/** Told at once and together. Otherwise the library forgets to await what it tells of a job, and a lost database would end the process. */
const preset = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } }

function tell(events: WorkerEvents) {
  events.on('job:error', ({ job, error }) => {
    log.warn(
      { job: job.task_identifier, jobId: job.id, attempt: job.attempts, error: String(error) },
      'a job failed and will be tried again',
    )
  })
  events.on('job:failed', ({ job, error }) => {
    log.error({ job: job.task_identifier, jobId: job.id, error: String(error) }, 'a job failed for good')
  })
}

/** The library tells every job it did; the desk's log has what failed, with the job's own ids, from the events above. */
const quietLogger = new Logger(() => (level, message) => {
  if (level === 'error') log.error({ message }, 'the job runner reports')
  else log.debug({ message }, 'the job runner reports')
})
