import '#lib/testing/database.ts'
import { beforeEach, expect, test } from 'vitest'
import type { AgentActor } from '#lib/actor.ts'
import { listAlarms } from '#lib/alarms/list-alarms.ts'
import { db, pool } from '#lib/db.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import { statementsOf } from '#lib/testing/count-statements.ts'
import { makeAgent } from '#lib/testing/factories.ts'
import { waitingJobs, waitingTasks } from '#lib/testing/scene.ts'
import { checkDesk } from '#server/jobs/check-desk.ts'
import { listDeadJobs } from './list-dead-jobs.ts'
import { discardJobs, replayJobs } from './settle-dead-jobs.ts'

let camille: AgentActor

beforeEach(async () => {
  camille = await makeAgent({ role: 'supervisor' })
  await pool().query('TRUNCATE graphile_worker._private_jobs, alarms')
})

async function enqueued(conversationId: string) {
  await enqueue(db(), 'mark-seen', { conversationId }, { key: `seen:${conversationId}` })
}
/** As the worker leaves a job after its last attempt. */
const failForGood = () =>
  pool().query(
    "UPDATE graphile_worker._private_jobs SET attempts = max_attempts, last_error = 'Error: out of order' || chr(10) || 'at line 1'",
  )
const openAlarms = async () =>
  (await listAlarms()).open.map(({ kind, subject, evidence }) => ({ kind, subject, evidence }))

test('a job that failed for good is listed with its error, raises an alarm, runs again on demand, and the alarm ends', async () => {
  await enqueued('c1')
  await enqueued('c2')
  await failForGood()
  await enqueued('c3')
  const { jobs } = await listDeadJobs()
  expect(jobs.map(({ task, payload, error }) => [task, payload, error?.split('\n')[0]])).toEqual([
    ['mark-seen', { conversationId: 'c2' }, 'Error: out of order'],
    ['mark-seen', { conversationId: 'c1' }, 'Error: out of order'],
  ])
  await checkDesk()
  expect(await openAlarms()).toEqual([{ kind: 'jobs-dead', subject: 'mark-seen', evidence: { count: 2 } }])
  const ids = jobs.map(({ id }) => id)
  expect(await replayJobs(camille, { ids })).toEqual({ count: 2 })
  expect(await replayJobs(camille, { ids })).toEqual({ count: 0 })
  expect((await waitingTasks()).sort()).toEqual(['check-desk', 'mark-seen', 'mark-seen', 'mark-seen'])
  await checkDesk()
  expect(await openAlarms()).toEqual([])
  const entries = await db().auditEntry.findMany({ where: { action: 'job.replayed' } })
  expect(entries.map(({ evidence }) => (evidence as { task: string }).task)).toEqual(['mark-seen', 'mark-seen'])
})

test('a job that nobody wants any more is given up, and the record keeps what it was', async () => {
  await enqueued('c1')
  await failForGood()
  const [job] = (await listDeadJobs()).jobs
  expect(await discardJobs(camille, { ids: [job?.id ?? ''] })).toEqual({ count: 1 })
  expect((await listDeadJobs()).jobs).toEqual([])
  const entry = await db().auditEntry.findFirstOrThrow({ where: { action: 'job.discarded' } })
  expect(entry).toMatchObject({ actorId: camille.id, evidence: { jobId: job?.id, task: 'mark-seen' } })
})

test('what still has attempts left is neither listed nor touched', async () => {
  await enqueued('c1')
  const { rows } = await pool().query('SELECT id FROM graphile_worker._private_jobs')
  expect((await listDeadJobs()).jobs).toEqual([])
  expect(await discardJobs(camille, { ids: [rows[0].id] })).toEqual({ count: 0 })
  expect(await waitingJobs()).toHaveLength(1)
})

test('a job that was replaced while it ran and then failed is no dead end: its successor does everything', async () => {
  await enqueued('c1')
  await pool().query("UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'w', attempts = 1")
  await enqueued('c1')
  await pool().query('UPDATE graphile_worker._private_jobs SET locked_at = NULL, locked_by = NULL WHERE key IS NULL')
  const { rows } = await pool().query(
    'SELECT key, attempts >= max_attempts AS over FROM graphile_worker._private_jobs ORDER BY id',
  )
  expect(rows).toEqual([
    { key: null, over: true },
    { key: 'seen:c1', over: false },
  ])
  expect((await listDeadJobs()).jobs).toEqual([])
  await checkDesk()
  expect(await openAlarms()).toEqual([])
  expect((await waitingJobs()).map(({ key }) => key)).toEqual(['seen:c1'])
})

test('dead jobs are read a page at a time in one statement', async () => {
  for (let index = 0; index < 30; index++) await enqueued(`c${index}`)
  await failForGood()
  const first = await listDeadJobs()
  const second = await listDeadJobs({ cursor: first.next ?? '' })
  expect(new Set([...first.jobs, ...second.jobs].map(({ id }) => id)).size).toBe(30)
  expect(second.next).toBeNull()
  expect(await statementsOf(() => listDeadJobs())).toHaveLength(1)
})
