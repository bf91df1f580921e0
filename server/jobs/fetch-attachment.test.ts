import '#lib/testing/database.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { now } from '#lib/clock.ts'
import { listTimeline } from '#lib/conversations/list-timeline.ts'
import { settleAttachment } from '#lib/conversations/settle-attachment.ts'
import { db } from '#lib/db.ts'
import { type Signal, signalChannel } from '#lib/live/signals.ts'
import { fetchAttachment as fetchFile } from '#lib/media/fetch-attachment.ts'
import { newId } from '#lib/new-id.ts'
import { databaseUrl } from '#lib/testing/database.ts'
import { makeConversation, makeMessage } from '#lib/testing/factories.ts'
import { waitingJobs } from '#lib/testing/scene.ts'
import { fetchAttachment } from './fetch-attachment.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'relais-attachment-'))
const server = createServer((request, response) => {
  if (request.url === '/down') return void response.writeHead(503).end()
  if (request.url === '/dead') return void response.writeHead(403).end('URL signature expired')
  response.end('%PDF-1.7\nune facture')
})
let base = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  process.env.RELAIS_SIMULATOR_URL = base
  process.env.RELAIS_DATA = folder
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
  rmSync(folder, { recursive: true })
})

async function pending(file: string, at = now()) {
  const conversationId = await makeConversation()
  const message = await makeMessage(conversationId, { at, kind: 'attachments', text: null })
  const id = newId()
  const facts = { id, messageId: message.id, position: 0, type: 'file', url: `${base}${file}`, name: 'facture.pdf' }
  await db().attachment.create({ data: { ...facts, state: 'pending' } })
  return { id, conversationId, message }
}

test('a file is fetched once, and its message is shown again on every screen, once (D14)', async () => {
  const { id, conversationId, message } = await pending('/facture.pdf')
  const version = async () => (await db().conversation.findUniqueOrThrow({ where: { id: conversationId } })).version
  const before = await version()
  const signals: Signal[] = []
  const listener = new pg.Client({ connectionString: databaseUrl })
  await listener.connect()
  listener.on('notification', ({ payload }) => signals.push(JSON.parse(payload ?? 'null') as Signal))
  await listener.query(`LISTEN ${signalChannel}`)
  await fetchAttachment({ attachmentId: id })
  await fetchAttachment({ attachmentId: id })
  await listener.query('SELECT 1')
  await listener.end()
  const row = await db().attachment.findUniqueOrThrow({ where: { id }, include: { message: true } })
  expect(row).toMatchObject({ state: 'stored', contentType: 'application/pdf', byteSize: 20, name: 'facture.pdf' })
  expect(row.message.version).toBe(message.version + 1)
  expect(await version()).toBe(before + 1)
  const items = [{ type: 'message', id: message.id }]
  expect(signals).toEqual([
    { name: 'conversation.changed', id: conversationId, version: before + 1, moved: false, items },
  ])
})

test('what is unsent while it is fetched leaves no copy behind', async () => {
  const { id } = await pending('/facture.pdf')
  const fetched = await fetchFile({ id, url: `${base}/facture.pdf`, name: null })
  await db().attachment.delete({ where: { id } })
  await settleAttachment(id, fetched)
  expect((await waitingJobs()).map(({ task, payload }) => [task, payload])).toContainEqual([
    'remove-file',
    { storageKey: `attachments/${id}` },
  ])
})

test('D14: a link that has died is said to have expired, on every screen', async () => {
  const { id, conversationId } = await pending('/dead')
  await fetchAttachment({ attachmentId: id })
  const { items } = await listTimeline(conversationId)
  const shown = items.flatMap((item) => (item.type === 'message' ? item.attachments : []))
  expect(shown).toMatchObject([{ state: 'failed', failure: 'expired', url: null }])
})

test('a server that is down is tried again for half an hour, then it is said', async () => {
  const recent = await pending('/down')
  await expect(fetchAttachment({ attachmentId: recent.id })).rejects.toThrow('cannot be reached now')
  expect(await db().attachment.findUnique({ where: { id: recent.id } })).toMatchObject({ state: 'pending' })
  const old = await pending('/down', new Date(now().getTime() - 31 * 60_000))
  await fetchAttachment({ attachmentId: old.id })
  expect(await db().attachment.findUnique({ where: { id: old.id } })).toMatchObject({
    state: 'failed',
    failure: 'unreachable',
  })
})
