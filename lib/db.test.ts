import '#lib/testing/database.ts'
import { expect, test } from 'vitest'
import { record } from '#lib/audit/record.ts'
import { db, transact } from '#lib/db.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import { announce } from '#lib/live/announce.ts'

test('what a verb does together happens together or not at all', async () => {
  const failed = transact(async (tx) => {
    await record(tx, { actor: { kind: 'relais' }, action: 'agent.created', at: new Date() })
    await announce(tx, { name: 'agent.changed', id: 'a' })
    await enqueue(tx, 'train-bot', {}, { key: 'train-bot' })
    throw new Error('changed my mind')
  })
  await expect(failed).rejects.toThrow('changed my mind')
  expect(await db().auditEntry.count()).toBe(0)
  expect(await db().$queryRaw`SELECT count(*)::int AS jobs FROM graphile_worker.jobs`).toEqual([{ jobs: 0 }])
})

test('the record cannot be altered or removed', async () => {
  await transact((tx) => record(tx, { actor: { kind: 'relais' }, action: 'agent.created', at: new Date() }))
  await expect(db().auditEntry.updateMany({ data: { reason: 'rewritten' } })).rejects.toThrow('denied')
  await expect(db().auditEntry.deleteMany()).rejects.toThrow('denied')
})
