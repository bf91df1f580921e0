import '#lib/testing/database.ts'
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { fetchAttachment } from './fetch-attachment.ts'
import { readUpload } from './read-upload.ts'
import { isStored, openBucket, readBytes, remove, store } from './storage.ts'
import { storeUpload } from './store-upload.ts'
import { type ObjectStore, startObjectStore } from './testing/object-store.ts'

/** The same room of files, kept in a bucket: every call really goes over HTTP, signed. */
const key = { region: 'eu-west-3', accessKeyId: 'AKIARELAIS', secretAccessKey: 'a secret of the bucket' }
const agent = { kind: 'agent', id: 'camille', name: 'Camille', role: 'agent' } as const
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
let objects: ObjectStore
let address = ''
const messenger = createServer((_request, response) => response.end(png))

beforeAll(async () => {
  objects = await startObjectStore({ bucket: 'relais-files', ...key })
  await new Promise<void>((resolve) => messenger.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(messenger.address() as AddressInfo).port}`
  Object.assign(process.env, {
    RELAIS_DATA: path.join(tmpdir(), 'relais-bucket-nothing-lies-here'),
    RELAIS_SIMULATOR_URL: address,
    STORAGE_S3_BUCKET: 'relais-files',
    STORAGE_S3_REGION: key.region,
    STORAGE_S3_ENDPOINT: objects.url,
    STORAGE_S3_ACCESS_KEY_ID: key.accessKeyId,
    STORAGE_S3_SECRET_ACCESS_KEY: key.secretAccessKey,
  })
})
afterEach(() => {
  objects.failing = null
})
afterAll(() => {
  objects.close()
  messenger.closeAllConnections()
  messenger.close()
})

test('a file is put, found, read byte for byte, replaced and removed, and nothing lies in the folder', async () => {
  const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, index) => index % 251))
  expect(await isStored('attachments/a1')).toBe(false)
  await store('attachments/a1', bytes)
  expect([...objects.objects.keys()]).toEqual(['/relais-files/attachments/a1'])
  expect(await isStored('attachments/a1')).toBe(true)
  expect(await readBytes('attachments/a1')).toEqual(bytes)
  await store('attachments/a1', png)
  expect(await readBytes('attachments/a1')).toEqual(png)
  await remove('attachments/a1')
  await remove('attachments/a1')
  expect(objects.objects.size).toBe(0)
  await expect(readBytes('attachments/a1')).rejects.toThrow()
  expect(new Set(objects.seen.map(({ method }) => method))).toEqual(new Set(['HEAD', 'PUT', 'GET', 'DELETE']))
  expect(existsSync(process.env.RELAIS_DATA ?? '')).toBe(false)
})

test('nothing that only Amazon’s own store takes is sent: no access list, no checksum in the body', async () => {
  await store('attachments/plain', png)
  const put = objects.seen.findLast(({ method }) => method === 'PUT')
  expect(put?.headers).not.toHaveProperty('x-amz-acl')
  expect(put?.headers['content-encoding']).toBeUndefined()
  expect(objects.objects.get('/relais-files/attachments/plain')).toEqual(png)
})

test('what agents pick and what customers send goes there', async () => {
  const kept = await storeUpload(agent, { name: 'plan.png', bytes: png })
  expect(objects.objects.get(`/relais-files/uploads/${kept.id}`)).toEqual(png)
  expect((await readUpload(agent.id, kept.id)).bytes).toEqual(png)
  const fetched = await fetchAttachment({ id: 'a9', url: `${address}/photo.png`, name: null })
  expect(fetched).toMatchObject({ state: 'stored', storageKey: 'attachments/a9', contentType: 'image/png' })
  expect(objects.objects.get('/relais-files/attachments/a9')).toEqual(png)
})

test('a wrong key and a store that is down are said, not swallowed', async () => {
  const bucket = { name: 'relais-files', endpoint: objects.url, ...key, secretAccessKey: 'another secret' }
  const stranger = await openBucket(bucket)
  await expect(stranger.put('attachments/x', png)).rejects.toThrow()
  objects.failing = { status: 503 }
  await expect(store('attachments/y', png)).rejects.toThrow()
  objects.failing = null
  expect(await isStored('attachments/y')).toBe(false)
})
