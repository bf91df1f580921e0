import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { mediaTypes, patienceMs } from '../graph/media.ts'
import {
  botToken,
  type Fields,
  firstAttachment,
  type Harness,
  lastEcho,
  refusalOf,
  startHarness,
  zeroBotToken,
  zeroPage,
} from './harness.ts'

let simulator: Harness
let psid: string
let media: Server
let mediaUrl: string
/** Who asked for a picture that comes when a test lets it. */
let asked = Promise.withResolvers<ServerResponse>()

const mebibyte = 1024 * 1024

/** A web server with a picture, a page, something big, and something that never comes. */
beforeAll(async () => {
  simulator = await startHarness()
  psid = await simulator.customer()
  await simulator.says(psid, 'hello')
  media = createServer((request, response) => {
    if (request.url === '/slow') return
    if (request.url === '/late.png') return asked.resolve(response)
    const isKnown = ['/cat.png', '/page.html', '/big.png', '/huge.pdf'].includes(request.url ?? '')
    const type = request.url?.endsWith('.png') ? 'image/png' : 'text/html'
    response.writeHead(isKnown ? 200 : 404, { 'content-type': type })
    const length = request.url === '/big.png' ? 8 * mebibyte + 1 : request.url === '/huge.pdf' ? 25 * mebibyte + 1 : 12
    response.end(Buffer.alloc(length, 7))
  })
  await new Promise<void>((resolve) => media.listen(0, '127.0.0.1', resolve))
  mediaUrl = `http://127.0.0.1:${(media.address() as AddressInfo).port}`
})
afterAll(async () => {
  await simulator.close()
  media.closeAllConnections()
  await new Promise((resolve) => media.close(resolve))
})
afterEach(async () => {
  await simulator.must('DELETE', '/faults')
  await simulator.must('POST', '/clock', { real: true })
})

const sendUrl = (type: string, path: string, more: Fields = {}) =>
  simulator.send(botToken, psid, { attachment: { type, payload: { url: mediaUrl + path, ...more } } })

const sendSaved = (id: unknown) =>
  simulator.send(botToken, psid, { attachment: { type: 'image', payload: { attachment_id: id } } })

describe('attachments by URL', () => {
  test('S30 fetches the URL and keeps what it found for the customer', async () => {
    expect((await sendUrl('image', '/cat.png')).status).toBe(200)
    const echo = lastEcho(await simulator.heard(simulator.bot, psid))
    const picture = firstAttachment(echo?.body)
    expect(picture.type).toBe('image')
    const served = await fetch(picture.payload.url)
    expect(served.headers.get('content-type')).toBe('image/png')
    expect(Buffer.from(await served.arrayBuffer())).toEqual(Buffer.alloc(12, 7))
  })

  test('S30 answers 2018008 when it cannot fetch, 2018047 for the wrong kind, 2018109 for too much', async () => {
    expect(refusalOf(await sendUrl('image', '/missing.png'))).toMatchObject({ code: 100, subcode: 2018008 })
    expect(refusalOf(await sendUrl('image', '/page.html'))).toMatchObject({ code: 100, subcode: 2018047 })
    expect(refusalOf(await sendUrl('image', '/big.png'))).toMatchObject({ code: 100, subcode: 2018109 })
  })

  test('S28 takes files up to 25 MB and pictures up to 8 MB', async () => {
    expect((await sendUrl('file', '/big.png')).status).toBe(200)
    expect(refusalOf(await sendUrl('file', '/huge.pdf'))).toMatchObject({ code: 100, subcode: 2018109 })
  })

  test('S30 control and window are those of when the file has been fetched, not of when it was asked for', async () => {
    asked = Promise.withResolvers()
    const sending = sendUrl('image', '/late.png')
    const response = await asked.promise
    await simulator.must('POST', `/page-inbox/${psid}/take`)
    response.writeHead(200, { 'content-type': 'image/png' }).end('late')
    expect(refusalOf(await sending)).toMatchObject({ code: 10, subcode: 2018300 })
    await simulator.must('POST', `/page-inbox/${psid}/pass`, {})
    expect((await sendUrl('image', '/cat.png')).status).toBe(200)
  })

  test('S30 waits ten seconds for a file and 75 for a video unless told otherwise', () => {
    expect(mediaTypes.map((type) => [type, patienceMs(type)])).toEqual([
      ['image', 10_000],
      ['audio', 10_000],
      ['video', 75_000],
      ['file', 10_000],
    ])
  })

  test('S30 gives up waiting: 2018008, and for a video 2018294', async () => {
    await simulator.must('POST', '/faults', { attachmentTimeoutMs: 50 })
    expect(refusalOf(await sendUrl('image', '/slow'))).toMatchObject({ code: 100, subcode: 2018008 })
    expect(refusalOf(await sendUrl('video', '/slow'))).toMatchObject({ code: 100, subcode: 2018294 })
  })
})

describe('saved attachments', () => {
  test('S30 takes an upload by id for ninety days, and only on its own Page', async () => {
    const saved = await sendUrl('image', '/cat.png', { is_reusable: true })
    const id = saved.body.attachment_id
    expect((await sendSaved(id)).status).toBe(200)
    const stranger = await simulator.customer({ pageId: zeroPage })
    await simulator.says(stranger, 'hello')
    const attachment = { type: 'image', payload: { attachment_id: id } }
    const foreign = await simulator.send(zeroBotToken, stranger, { attachment })
    expect(refusalOf(foreign)).toMatchObject({ code: 100, subcode: 2018074 })
    await simulator.must('POST', '/clock', { advanceSeconds: 89 * 24 * 3600 })
    await simulator.says(psid, 'still there?')
    expect((await sendSaved(id)).status).toBe(200)
    await simulator.must('POST', '/clock', { advanceSeconds: 24 * 3600 + 60 })
    await simulator.says(psid, 'and now?')
    expect(refusalOf(await sendSaved(id))).toMatchObject({ code: 100, subcode: 2018074 })
  })

  test('uploads without sending, from a URL and from a file', async () => {
    const message = { attachment: { type: 'image', payload: { url: `${mediaUrl}/cat.png`, is_reusable: true } } }
    const byUrl = await simulator.post(botToken, '/me/message_attachments', { message })
    expect(byUrl.body).toEqual({ attachment_id: expect.stringMatching(/^\d+$/) })
    const form = new FormData()
    form.set('message', JSON.stringify({ attachment: { type: 'image', payload: { is_reusable: true } } }))
    form.set('filedata', new File([new Uint8Array(5)], 'dot.png', { type: 'image/png' }))
    const url = `${simulator.url}/me/message_attachments?access_token=${botToken}`
    const byFile = (await (await fetch(url, { method: 'POST', body: form })).json()) as Fields
    expect((await sendSaved(byFile.attachment_id)).status).toBe(200)
  })

  test('S28 an uploaded picture has the same limit as a fetched one', async () => {
    const upload = async (bytes: number) => {
      const form = new FormData()
      form.set('message', JSON.stringify({ attachment: { type: 'image', payload: {} } }))
      form.set('filedata', new File([new Uint8Array(bytes)], 'big.png', { type: 'image/png' }))
      const url = `${simulator.url}/me/message_attachments?access_token=${botToken}`
      const response = await fetch(url, { method: 'POST', body: form })
      return { status: response.status, body: (await response.json()) as Fields }
    }
    expect((await upload(8 * mebibyte)).status).toBe(200)
    expect(refusalOf(await upload(8 * mebibyte + 1))).toMatchObject({ code: 100, subcode: 2018109 })
  })

  test('a file whose content is not what it is called is refused with 2018047', async () => {
    const form = new FormData()
    form.set('recipient', JSON.stringify({ id: psid }))
    form.set('message', JSON.stringify({ attachment: { type: 'image', payload: {} } }))
    form.set('filedata', new File(['hello'], 'note.txt', { type: 'text/plain' }))
    const url = `${simulator.url}/me/messages?access_token=${botToken}`
    const response = await fetch(url, { method: 'POST', body: form })
    const answer = { status: response.status, body: (await response.json()) as Fields }
    expect(refusalOf(answer)).toMatchObject({ code: 100, subcode: 2018047 })
  })
})
