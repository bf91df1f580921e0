import '#lib/testing/database.ts'
import { expect, test } from 'vitest'
import { pool } from '#lib/db.ts'
import { freeDeadWorkers } from './free-dead-workers.ts'

const lockedJobs = async () => {
  const { rows } = await pool().query(
    'SELECT count(*)::int AS locked FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL',
  )
  return rows[0].locked
}

async function dieWithAJob() {
  await pool().query(`SELECT graphile_worker.add_job('train-bot', queue_name := 'a queue')`)
  await pool().query(`UPDATE graphile_worker._private_jobs SET locked_by = 'a dead worker', locked_at = now()`)
  await pool().query(`UPDATE graphile_worker._private_job_queues SET locked_by = 'a dead worker', locked_at = now()`)
}

test('what a killed worker held is free again at the next start', async () => {
  await dieWithAJob()
  expect(await lockedJobs()).toBe(1)
  const worker = await freeDeadWorkers()
  expect(await lockedJobs()).toBe(0)
  await worker.stop()
})

test('what a living worker holds stays its own when another starts', async () => {
  const living = await freeDeadWorkers()
  await dieWithAJob()
  const another = await freeDeadWorkers()
  expect(await lockedJobs()).toBeGreaterThan(0)
  await Promise.all([living.stop(), another.stop()])
})
