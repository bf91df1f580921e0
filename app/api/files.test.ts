import '#lib/testing/database.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AgentActor } from '#lib/actor.ts'
import { db } from '#lib/db.ts'
import { keyOf, store } from '#lib/media/storage.ts'
import { newId } from '#lib/new-id.ts'
import { ask, codeOf, post } from '#lib/testing/ask-route.ts'
import { makeAgent, makeConversation, makeMessage } from '#lib/testing/factories.ts'
import { GET as showMedia } from './media/[attachmentId]/route.ts'
import { GET as showUpload } from './uploads/[uploadId]/route.ts'
import { POST as upload } from './uploads/route.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'relais-files-'))
process.env.RELAIS_DATA = folder
afterAll(() => rmSync(folder, { recursive: true }))

let camille: AgentActor
let nadia: AgentActor

beforeAll(async () => {
  camille = await makeAgent()
  nadia = await makeAgent({ name: 'Nadia Benali', role: 'supervisor' })
})

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
)
const formWith = (bytes: Buffer, name: string) => {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)]), name)
  return form
}

test('a file is taken by its content, kept for its agent, and refused when it is not one', async () => {
  const response = await post(upload, { as: camille, body: formWith(png, 'reçu.png') })
  const file = await response.json()
  expect(file).toMatchObject({ name: 'reçu.png', contentType: 'image/png', byteSize: png.length })
  const shown = await ask(showUpload, { as: camille, params: { uploadId: file.id } })
  expect(Buffer.from(await shown.arrayBuffer())).toEqual(png)
  expect((await ask(showUpload, { as: nadia, params: { uploadId: file.id } })).status).toBe(422)
  const page = formWith(Buffer.from('<html><script>alert(1)</script>'), 'reçu.png')
  expect(await codeOf(await post(upload, { as: camille, body: page }))).toEqual([415, 'file-type-not-allowed'])
  const tooLarge = formWith(Buffer.alloc(25 * 1024 * 1024 + 1), 'film.mp4')
  expect(await codeOf(await post(upload, { as: camille, body: tooLarge }))).toEqual([413, 'file-too-large'])
  expect(await codeOf(await post(upload, { as: camille, body: new FormData() }))).toEqual([422, 'upload-missing'])
})

test('what a customer sent is shown or downloaded, never run, and in pieces when asked', async () => {
  const { id: messageId } = await makeMessage(await makeConversation())
  const [drawn, dangerous] = [newId(), newId()]
  const file = { messageId, type: 'file', state: 'stored' }
  await store(keyOf.attachment(drawn), png)
  await store(keyOf.attachment(dangerous), Buffer.from('<svg onload="alert(1)"/>'))
  const facts = { ...file, storageKey: keyOf.attachment(drawn), contentType: 'image/png' }
  await db().attachment.create({ data: { id: drawn, position: 0, ...facts } })
  const svg = { ...file, storageKey: keyOf.attachment(dangerous), contentType: 'image/svg+xml', name: 'a.svg' }
  await db().attachment.create({ data: { id: dangerous, position: 1, ...svg } })
  const shown = await ask(showMedia, { as: camille, params: { attachmentId: drawn }, headers: { range: 'bytes=0-3' } })
  expect([shown.status, shown.headers.get('content-range')]).toEqual([206, `bytes 0-3/${png.length}`])
  const download = await ask(showMedia, { as: camille, params: { attachmentId: dangerous } })
  expect(download.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''a.svg")
  expect(download.headers.get('content-security-policy')).toContain('sandbox')
  expect((await ask(showMedia, { as: camille, params: { attachmentId: newId() } })).status).toBe(404)
})

test('files are given to who is signed in, and what a browser keeps of them to nobody else who signs in there', async () => {
  const { id: messageId } = await makeMessage(await makeConversation())
  const id = newId()
  await store(keyOf.attachment(id), png)
  const facts = {
    messageId,
    type: 'image',
    state: 'stored',
    storageKey: keyOf.attachment(id),
    contentType: 'image/png',
  }
  await db().attachment.create({ data: { id, position: 0, ...facts } })
  const address = { params: { attachmentId: id } }
  expect(await codeOf(await ask(showMedia, address))).toEqual([401, 'signed-out'])
  const { headers } = await ask(showMedia, { as: camille, ...address })
  expect([headers.get('vary'), headers.get('cache-control')]).toEqual(['cookie', expect.stringMatching(/^private/)])
  // Unsent, it is gone for everybody.
  await db().attachment.delete({ where: { id } })
  expect((await ask(showMedia, { as: camille, ...address })).status).toBe(404)
})

test('a fault of ours is a 500 with an id and without a word of what happened inside', async () => {
  const broken = await makeMessage(await makeConversation())
  const attachment = { id: newId(), messageId: broken.id, type: 'file', position: 0, state: 'stored' }
  await db().attachment.create({ data: { ...attachment, storageKey: 'attachments/gone' } })
  const response = await ask(showMedia, { as: camille, params: { attachmentId: attachment.id } })
  expect(response.status).toBe(500)
  expect(await response.json()).toEqual({ error: { code: 'server-error', detail: { id: expect.any(String) } } })
})
