import '#lib/testing/database.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Agent, request } from 'undici'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { fetchAvatar, readAvatar } from './avatar.ts'
import { checkContent } from './check-content.ts'
import { download } from './download.ts'
import { fetchAttachment } from './fetch-attachment.ts'
import { isPublicAddress, lookupPublic } from './public-address.ts'
import { readUpload } from './read-upload.ts'
import { readBytes } from './storage.ts'
import { storeUpload } from './store-upload.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1"/></svg>'
const agent = { kind: 'agent', id: 'camille', name: 'Camille', role: 'agent' } as const
const folder = mkdtempSync(path.join(tmpdir(), 'relais-media-'))

let outside = ''
const server = createServer((request, response) => {
  const answers: Record<string, () => void> = {
    '/photo.png': () => response.end(png),
    '/page': () => response.end('<!doctype html><html><body>a reel</body></html>'),
    '/face.svg': () => response.end(svg),
    '/gone': () => response.writeHead(403).end('URL signature expired'),
    '/down': () => response.writeHead(503).end(),
    '/inside': () => response.writeHead(302, { location: `${outside}/secret` }).end(),
    '/metadata': () => response.writeHead(302, { location: 'https://169.254.169.254/latest/meta-data' }).end(),
    '/mapped': () => response.writeHead(307, { location: 'https://[::ffff:127.0.0.1]/secret' }).end(),
    '/unencrypted': () => response.writeHead(301, { location: 'http://example.org/' }).end(),
    '/moved': () => response.writeHead(302, { location: '/photo.png' }).end(),
    '/round': () => response.writeHead(302, { location: '/round' }).end(),
    '/told-large': () => response.writeHead(200, { 'content-length': '1000' }).end(Buffer.alloc(1000)),
    '/large': () => response.write(Buffer.alloc(600)) && response.end(Buffer.alloc(600)),
  }
  ;(answers[request.url ?? ''] ?? (() => response.writeHead(404).end()))()
})
let reached = 0
const insider = createServer((_request, response) => {
  reached += 1
  response.end('a secret of the machine')
})
let base = ''

const listen = (each: typeof server) =>
  new Promise<string>((resolve) => {
    each.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(each.address() as AddressInfo).port}`))
  })

beforeAll(async () => {
  base = await listen(server)
  outside = await listen(insider)
  process.env.RELAIS_SIMULATOR_URL = base
  process.env.RELAIS_DATA = folder
})
afterAll(() => {
  for (const each of [server, insider]) {
    each.closeAllConnections()
    each.close()
  }
  rmSync(folder, { recursive: true })
})

test('what is inside a network is never public, however it is written', () => {
  const inside = ['127.0.0.1', '10.1.2.3', '192.168.0.1', '172.16.0.1', '169.254.169.254', '100.64.0.1', '0.0.0.0']
  const written = [
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    'fc00::1',
    'fe80::1',
    '64:ff9b::7f00:1',
    '::',
    'localhost',
  ]
  expect([...inside, ...written].filter(isPublicAddress)).toEqual([])
  expect(['157.240.1.1', '2a03:2880::1'].every(isPublicAddress)).toBe(true)
})

test('an address inside is refused by number, by name, by scheme and by port', async () => {
  const port = new URL(outside).port
  const addresses = [
    outside,
    `https://127.0.0.1:${port}/`,
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:7f00:1]/',
    'https://2130706433/',
    'https://localhost/',
    'https://example.org:22/',
    'file:///etc/passwd',
    'not an address',
  ]
  for (const address of addresses)
    expect([address, await download(address)]).toEqual([address, refused('address-refused')])
  expect(reached).toBe(0)
})

const refused = (failure: string) => ({ isOk: false, failure })

test('a redirect to 127.0.0.1 is refused, and to the cloud’s own addresses', async () => {
  expect(await download(`${base}/inside`)).toEqual(refused('address-refused'))
  expect(await download(`${base}/metadata`)).toEqual(refused('address-refused'))
  expect(await download(`${base}/mapped`)).toEqual(refused('address-refused'))
  expect(await download(`${base}/unencrypted`)).toEqual(refused('address-refused'))
  expect(reached).toBe(0)
})

type Addresses = { address: string; family: number }[]

/** What one answer of the name service after the other comes to. */
async function lookUpEach(...answers: string[][]): Promise<(string[] | string | undefined)[]> {
  const left = answers.map((answer) => answer.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })))
  const lookup = lookupPublic((_hostname, _options, found) => found(null, left.shift() ?? []))
  const ask = () =>
    new Promise<string[] | string | undefined>((resolve) => {
      lookup('rebound.example', {}, (error: NodeJS.ErrnoException | null, addresses: Addresses) =>
        resolve(error ? error.code : addresses.map(({ address }) => address)),
      )
    })
  return [await ask(), await ask()]
}

test('a name that is public when it is checked and private when it is used (DNS rebinding) is refused each time', async () => {
  const answers = await lookUpEach(['157.240.1.1'], ['127.0.0.1'])
  expect(answers).toEqual([['157.240.1.1'], 'EPRIVATE'])
  expect(await lookUpEach(['157.240.1.1', '10.0.0.1'], ['::ffff:10.0.0.1'])).toEqual(['EPRIVATE', 'EPRIVATE'])
  expect(await lookUpEach([], ['2a03:2880::1', 'fd00::1'])).toEqual(['EPRIVATE', 'EPRIVATE'])
})

test('the answer that was checked is the one that is connected to: the name is asked once', async () => {
  let asked = 0
  const agent = new Agent({
    connect: {
      lookup: lookupPublic((_hostname, _options, found) => {
        asked += 1
        found(null, [{ address: '127.0.0.1', family: 4 }])
      }),
    },
  })
  const port = new URL(outside).port
  const failure = await request(`http://rebound.example:${port}/`, { dispatcher: agent }).catch((error) => error.code)
  expect([failure, asked, reached]).toEqual(['EPRIVATE', 1, 0])
  await agent.close()
})

test('the configured simulator is reached, redirects among its addresses included, but not in circles', async () => {
  expect(await download(`${base}/photo.png`)).toEqual({ isOk: true, bytes: png })
  expect(await download(`${base}/moved`)).toEqual({ isOk: true, bytes: png })
  expect(await download(`${base}/round`)).toEqual(refused('address-refused'))
})

test('more than the limit is refused, whether it is announced or not', async () => {
  const limits = { bytes: 999, seconds: 5 }
  expect(await download(`${base}/told-large`, limits)).toEqual(refused('too-large'))
  expect(await download(`${base}/large`, limits)).toEqual(refused('too-large'))
})

test('an expired link is told from a server that is down', async () => {
  expect(await download(`${base}/gone`)).toEqual(refused('expired'))
  expect(await download(`${base}/down`)).toEqual(refused('unreachable'))
})

test('a file is what its content says, not its name or its sender', async () => {
  const text = (content: string) => checkContent(Buffer.from(content))
  expect(await checkContent(png)).toBe('image/png')
  expect(await checkContent(Buffer.from('%PDF-1.7\n'))).toBe('application/pdf')
  expect(await text('Bonjour à tous')).toBe('text/plain')
  expect(await checkContent(Buffer.from('a;b'), 'Export.CSV')).toBe('text/csv')
  expect(await text(svg)).toBe('image/svg+xml')
  expect(await text(`<?xml version="1.0"?>${svg}`)).toBe('image/svg+xml')
  expect(await text('<!DOCTYPE html><html></html>')).toBeNull()
  expect(await text('<html><svg></svg></html>')).toBeNull()
  expect(await checkContent(Buffer.from('MZ\x90\0\x03'))).toBeNull()
  expect(await checkContent(Buffer.from([0xff, 0xfe, 0x00, 0x01, 0x02]))).toBeNull()
})

test('an attachment is copied to our storage (D14)', async () => {
  const fetched = await fetchAttachment({ id: 'a1', url: `${base}/photo.png`, name: null })
  expect(fetched).toEqual({
    state: 'stored',
    storageKey: 'attachments/a1',
    contentType: 'image/png',
    byteSize: png.length,
  })
  expect(await readBytes('attachments/a1')).toEqual(png)
})

test('a web page under the name of a file is not kept (D14)', async () => {
  const reel = await fetchAttachment({ id: 'a2', url: `${base}/page`, name: 'video.mp4' })
  expect(reel).toEqual({ state: 'failed', failure: 'type-not-allowed' })
})

test('a face is fetched once and served by the desk', async () => {
  expect(await readAvatar('c1')).toBeNull()
  expect(await fetchAvatar('c1', `${base}/face.svg`)).toBeNull()
  expect(await readAvatar('c1')).toEqual({ bytes: Buffer.from(svg), contentType: 'image/svg+xml' })
  expect(await fetchAvatar('c2', `${base}/page`)).toBe('type-not-allowed')
  expect(await readAvatar('c2')).toBeNull()
})

test('an upload is kept for the agent who made it, under a name that is no path', async () => {
  const kept = await storeUpload(agent, { name: '..\\..\\etc/pa\u0000ss.png', bytes: png })
  expect(kept).toMatchObject({ name: 'pass.png', contentType: 'image/png', byteSize: png.length })
  expect((await readUpload('camille', kept.id)).bytes).toEqual(png)
  await expect(readUpload('somebody-else', kept.id)).rejects.toMatchObject({ code: 'upload-missing' })
})

test('a file that Messenger or the desk would not take is refused before it is kept', async () => {
  const before = await db().upload.count()
  const page = { name: 'a.png', bytes: Buffer.from('<!doctype html><script>1</script>') }
  await expect(storeUpload(agent, page)).rejects.toMatchObject({ code: 'file-type-not-allowed' })
  const large = { name: 'a.png', bytes: Buffer.concat([png, Buffer.alloc(8 * 1024 * 1024)]) }
  await expect(storeUpload(agent, large)).rejects.toMatchObject({ code: 'file-too-large' })
  await expect(storeUpload(agent, { name: 'a', bytes: Buffer.alloc(0) })).rejects.toMatchObject({ code: 'file-empty' })
  expect(await db().upload.count()).toBe(before)
})
