import '#lib/testing/database.ts'
import { beforeEach, expect, test } from 'vitest'
import { pool } from '#lib/db.ts'
import { freeDeadAmongLiving, freeDeadWorkers } from './free-dead-workers.ts'

const lockedJobs = async () => {
  const { rows } = await pool().query(
    'SELECT count(*)::int AS locked FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL',
  )
  return rows[0].locked
}

async function takeAJob(name: string, { secondsAgo = 0 } = {}) {
  await pool().query(`SELECT graphile_worker.add_job('train-bot', queue_name := 'a queue')`)
  for (const table of ['_private_jobs', '_private_job_queues'])
    await pool().query(
      `UPDATE graphile_worker.${table} SET locked_by = $1, locked_at = now() - $2 * interval '1 second' WHERE locked_by IS NULL`,
      [name, secondsAgo],
    )
}

beforeEach(async () => {
  await pool().query('DELETE FROM graphile_worker._private_jobs')
  await pool().query('DELETE FROM graphile_worker._private_job_queues')
})

test('what a killed worker held is free again at the next start', async () => {
  await takeAJob('a dead worker')
  expect(await lockedJobs()).toBe(1)
  const worker = await freeDeadWorkers()
  expect(await lockedJobs()).toBe(0)
  await worker.stop()
})

test('what a living worker holds stays its own when another starts', async () => {
  const living = await freeDeadWorkers()
  await takeAJob('a dead worker')
  const another = await freeDeadWorkers()
  expect(await lockedJobs()).toBe(1)
  await Promise.all([living.stop(), another.stop()])
})

test('what one of several held when it was killed is free after a minute, and what a living one holds under its name is not', async () => {
  const living = await freeDeadWorkers()
  await living.as('a living worker')
  await takeAJob('a living worker', { secondsAgo: 3600 })
  await takeAJob('a dead worker', { secondsAgo: 59 })
  expect(await freeDeadAmongLiving()).toBe(0)
  await pool().query(`UPDATE graphile_worker._private_jobs SET locked_at = locked_at - interval '1 second'`)
  expect(await freeDeadAmongLiving()).toBe(1)
  expect(await lockedJobs()).toBe(1)
  await living.stop()
  await expect.poll(freeDeadAmongLiving).toBe(1)
  expect(await lockedJobs()).toBe(0)
})
