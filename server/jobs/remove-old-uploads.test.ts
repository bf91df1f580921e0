import '#lib/testing/database.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { now } from '#lib/clock.ts'
import { db } from '#lib/db.ts'
import { removeOldUploads } from '#lib/media/remove-old-uploads.ts'
import { isStored, store } from '#lib/media/storage.ts'
import { newId } from '#lib/new-id.ts'
import { clearJobs, waitingJobs } from '#lib/testing/scene.ts'
import { removeFile } from './remove-file.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'relais-uploads-'))
process.env.RELAIS_DATA = folder
afterAll(() => rmSync(folder, { recursive: true }))
beforeEach(async () => {
  await db().upload.deleteMany()
  await clearJobs()
})

const hoursAgo = (hours: number) => new Date(now().getTime() - hours * 3_600_000)

async function upload(createdAt: Date, usedAt: Date | null = null): Promise<string> {
  const id = newId()
  const storageKey = `uploads/${id}`
  await store(storageKey, Buffer.from('bonjour'))
  const file = { name: 'a.txt', contentType: 'text/plain', byteSize: 7 }
  await db().upload.create({ data: { id, agentId: 'ana', ...file, storageKey, createdAt, usedAt } })
  return id
}

async function runJobs() {
  for (const { task, payload } of await waitingJobs()) {
    expect(task).toBe('remove-file')
    await removeFile({ storageKey: payload.storageKey ?? '' })
  }
}

test('an upload older than a day that no message uses goes, row and file; everything else stays', async () => {
  const [old, recent, sent] = [
    await upload(hoursAgo(25)),
    await upload(hoursAgo(23)),
    await upload(hoursAgo(900), now()),
  ]
  expect(await removeOldUploads()).toBe(1)
  await runJobs()
  const left = await db().upload.findMany({ select: { id: true } })
  expect(left.map(({ id }) => id).sort()).toEqual([recent, sent].sort())
  const files = await Promise.all([old, recent, sent].map((id) => isStored(`uploads/${id}`)))
  expect(files).toEqual([false, true, true])
})

test('run again, or while another worker runs it, it removes nothing twice', async () => {
  for (let count = 0; count < 5; count += 1) await upload(hoursAgo(48))
  const removed = await Promise.all([removeOldUploads(), removeOldUploads()])
  expect(removed[0] + removed[1]).toBe(5)
  expect(await waitingJobs()).toHaveLength(5)
  await runJobs()
  await runJobs()
  expect(await removeOldUploads()).toBe(0)
})
