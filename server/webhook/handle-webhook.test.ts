import '#lib/testing/database.ts'
import { createHmac } from 'node:crypto'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { db, pool } from '#lib/db.ts'
import { takeEvents } from '#lib/intake/take-events.ts'
import { translate } from '#lib/messenger/translate.ts'
import { connectPage } from '#lib/pages/connect-page.ts'
import { asOwner, testApps } from '#lib/testing/database.ts'
import { drainWebhooks, handleWebhook, isWebhook } from './handle-webhook.ts'

const server = createServer((incoming, response) => {
  if (isWebhook(incoming)) return void handleWebhook(incoming, response)
  response.writeHead(404).end('NEXT')
})
let address = ''
const secrets: Record<string, string> = {
  [testApps.desk]: 'desk-app-secret-of-tests',
  [testApps.bot]: 'bot-app-secret-of-tests',
}

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const page = {
    id: '900',
    name: 'Colis',
    pictureUrl: null,
    regime: 'routing-default-app',
    defaultAppId: null,
  } as const
  await connectPage({ ...page, botToken: 'b', deskToken: 'd' })
})
beforeEach(() => pool().query('TRUNCATE webhook_events, webhook_deliveries, webhook_refusals'))
afterAll(async () => {
  await drainWebhooks()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const sign = (body: string | Buffer, secret: string) =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`

function post(body: string | Buffer, signature?: string) {
  const headers = { 'content-type': 'application/json', ...(signature && { 'x-hub-signature-256': signature }) }
  return fetch(`${address}/webhooks/messenger`, { method: 'POST', headers, body: new Uint8Array(Buffer.from(body)) })
}
const deliver = (body: string, appId: string = testApps.desk) => post(body, sign(body, secrets[appId] ?? ''))

const from = (psid: string, more: object) => ({
  sender: { id: psid },
  recipient: { id: '900' },
  timestamp: 1763800000000,
  ...more,
})
const said = (psid: string, mid: string, text = 'Bonjour') => from(psid, { message: { mid, text } })
const page = (...entries: object[]) =>
  JSON.stringify({ object: 'page', entry: entries.map((entry) => ({ id: '900', time: 1763800000001, ...entry })) })
const waiting = async (psid = '555') => (await takeEvents({ pageId: '900', psid })).map(translate)

test('other addresses are not the door', async () => {
  expect((await fetch(`${address}/webhooks/messenger-status`)).status).toBe(404)
  const put = await fetch(`${address}/webhooks/messenger`, { method: 'PUT' })
  expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, POST'])
})

test('a slash at the end is the same door, not a way around that Messenger would have to follow', async () => {
  const body = page({ messaging: [said('555', 'm_slash')] })
  const headers = { 'x-hub-signature-256': sign(body, secrets[testApps.desk] ?? '') }
  const answer = await fetch(`${address}/webhooks/messenger/`, { method: 'POST', headers, body, redirect: 'manual' })
  expect(answer.status).toBe(200)
  expect(await db().webhookEvent.count()).toBe(1)
})

test('the verify token is really compared (D3)', async () => {
  const ask = (token: string, mode = 'subscribe') =>
    fetch(`${address}/webhooks/messenger?hub.mode=${mode}&hub.challenge=1158201444&hub.verify_token=${token}`)
  const right = await ask('verify-token-of-tests')
  expect([right.status, await right.text()]).toEqual([200, '1158201444'])
  const wrong = await ask('another-token')
  expect([wrong.status, await wrong.text()]).toEqual([403, 'FORBIDDEN'])
  expect((await ask('verify-token-of-tests', 'unsubscribe')).status).toBe(403)
  expect(await db().webhookRefusal.count({ where: { reason: 'wrong-verify-token' } })).toBe(2)
})

test('a delivery is on disk, byte for byte, when it is acknowledged (D1)', async () => {
  const body = page({ messaging: [said('555', 'm_1')] })
  const answer = await deliver(body)
  expect([answer.status, await answer.text()]).toEqual([200, 'EVENT_RECEIVED'])
  const [kept] = await db().webhookDelivery.findMany()
  expect(Buffer.from(kept?.body ?? []).toString()).toBe(body)
  expect(kept?.appId).toBe(testApps.desk)
})

test('D1: it is acknowledged at once also while its Page, its conversation and earlier events are held by somebody at work', async () => {
  await deliver(page({ messaging: [said('777', 'm_before')] }))
  const work = await pool().connect()
  try {
    await work.query(`BEGIN; SELECT 1 FROM pages FOR NO KEY UPDATE; SELECT 1 FROM webhook_events FOR UPDATE;
      SELECT 1 FROM conversations FOR UPDATE`)
    const began = performance.now()
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => deliver(page({ messaging: [said(`77${index}`, `m_w${index}`)] }))),
    )
    expect(answers.every(({ status }) => status === 200)).toBe(true)
    expect(performance.now() - began).toBeLessThan(2_000)
  } finally {
    await work.query('ROLLBACK')
    work.release()
  }
  expect(await db().webhookEvent.count()).toBe(21)
})

test('a wrong signature is 401 and counted (D2)', async () => {
  const body = page({ messaging: [said('555', 'm_1')] })
  expect((await post(body, sign(body, 'not our secret'))).status).toBe(401)
  expect((await post(body)).status).toBe(401)
  expect((await post(body, 'sha256=zz')).status).toBe(401)
  expect(
    (await post(body, `sha1=${createHmac('sha1', 'desk-app-secret-of-tests').update(body).digest('hex')}`)).status,
  ).toBe(401)
  expect((await post(body.replace('Bonjour', 'Bonsoir'), sign(body, 'desk-app-secret-of-tests'))).status).toBe(401)
  const refused = await db().webhookRefusal.groupBy({ by: ['reason'], _count: true, orderBy: { reason: 'asc' } })
  expect(refused).toEqual([
    { reason: 'no-signature', _count: 1 },
    { reason: 'wrong-signature', _count: 4 },
  ])
  expect(await db().webhookDelivery.count()).toBe(0)
})

test('escaped é signed bytes verify, and so do plain ones (D2)', async () => {
  const plain = page({ messaging: [said('555', 'm_1', 'Ça ne marche pas 😡 https://a.b/c')] })
  const escaped = plain
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('/', '\\/')
    .replace('m_1', 'm_2')
  expect([(await deliver(plain)).status, (await deliver(escaped)).status]).toEqual([200, 200])
  const texts = (await waiting()).map((event) => event.kind === 'message' && event.text)
  expect(texts).toEqual(['Ça ne marche pas 😡 https://a.b/c', 'Ça ne marche pas 😡 https://a.b/c'])
})

test('the app whose secret signed is the one whose stream it is', async () => {
  const body = page({ messaging: [said('555', 'm_1')] })
  await deliver(body, testApps.bot)
  await deliver(body, testApps.desk)
  expect((await waiting()).map(({ appId }) => appId).sort()).toEqual([testApps.bot, testApps.desk])
})

test('one bad item does not lose the rest (D4)', async () => {
  const body = page(
    { messaging: [said('555', 'm_1'), null, 'text', { message: 7 }, from('555', { message: {} }), said('555', 'm_2')] },
    { standby: [said('556', 'm_3')] },
    { changes: [{ field: 'feed', value: { item: 'status' } }] },
    { messaging: 'not a list' },
  )
  expect((await deliver(body)).status).toBe(200)
  const rows = await db().webhookEvent.findMany({ orderBy: { id: 'asc' }, select: { kind: true, channel: true } })
  expect(rows.map(({ kind, channel }) => `${channel} ${kind}`)).toEqual([
    'messaging message',
    'messaging unknown',
    'messaging unknown',
    'messaging unknown',
    'messaging unknown',
    'messaging message',
    'standby message',
    'changes unknown',
    'other unknown',
  ])
  expect((await waiting('556')).map(({ channel }) => channel)).toEqual(['standby'])
})

test('D61: a delivery about a Page that is not connected is acknowledged and kept, and the connected one beside it worked', async () => {
  const stranger = { id: '901', messaging: [{ ...said('556', 'm_stranger'), recipient: { id: '901' } }] }
  expect((await deliver(page(stranger, { messaging: [said('555', 'm_known')] }))).status).toBe(200)
  const kept = await db().webhookEvent.findMany({ orderBy: { pageId: 'asc' } })
  expect(kept.map(({ pageId, outcome, error }) => [pageId, outcome, error])).toEqual([
    ['900', 'received', null],
    ['901', 'unknown', 'Page not connected'],
  ])
})

test('an unknown event is kept with its raw item (D5)', async () => {
  await deliver(page({ messaging: [from('555', { game_play: { score: 7 } })] }))
  expect(await waiting()).toMatchObject([{ kind: 'unknown', label: 'game_play', raw: { game_play: { score: 7 } } }])
})

test('a duplicate is harmless (D6)', async () => {
  const body = page(
    { messaging: [said('555', 'm_1')] },
    { standby: [from('555', { read: { watermark: 1763800000000 } })] },
  )
  const answers = await Promise.all([1, 2, 3].map(() => deliver(body)))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  expect(await waiting()).toHaveLength(2)
})

test('NUL and broken emoji are kept in a form that the database takes', async () => {
  const body = page({ messaging: [said('555', 'm_1', 'A?B')] }).replace('A?B', 'A\\u0000B\\ud83d')
  expect((await deliver(body)).status).toBe(200)
  expect(await waiting()).toMatchObject([{ text: 'AB\ufffd' }])
})

test('more than a megabyte is refused and counted', async () => {
  const body = page({ messaging: [said('555', 'm_1', 'x'.repeat(1024 * 1024))] })
  expect((await deliver(body)).status).toBe(413)
  expect(await postInChunks(body)).toBe(413)
  expect(await db().webhookRefusal.count({ where: { reason: 'too-large' } })).toBe(2)
})

function postInChunks(body: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sending = request(`${address}/webhooks/messenger`, { method: 'POST' }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
    sending.on('error', reject)
    sending.write(body)
    sending.end()
  })
}

test('signed text that is no JSON is kept and acknowledged', async () => {
  expect((await deliver('not json')).status).toBe(200)
  expect(await db().webhookEvent.findMany()).toMatchObject([{ kind: 'unknown', channel: 'other', item: 'not json' }])
})

test('a delivery whose events the database refuses is kept as bytes, and its neighbours whole', async () => {
  // Only a fault of ours could make such an event; here the table is made to refuse one.
  await asOwner(`ALTER TABLE webhook_events ADD CONSTRAINT no_poison CHECK (item::text NOT LIKE '%poison%')`)
  const bodies = ['good', 'poison', 'fine'].map((text, index) => page({ messaging: [said('555', `m_${index}`, text)] }))
  const answers = await Promise.all(bodies.map((body) => deliver(body)))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  expect((await waiting()).map((event) => event.kind === 'message' && event.text).sort()).toEqual(['fine', 'good'])
  expect(await db().webhookDelivery.count()).toBe(3)
  await asOwner('ALTER TABLE webhook_events DROP CONSTRAINT no_poison')
})

test('while the database refuses, nothing is acknowledged; Messenger sends it again (promise 2)', async () => {
  const body = page({ messaging: [said('555', 'm_1')] })
  await asOwner('ALTER TABLE webhook_deliveries RENAME TO webhook_deliveries_away')
  expect((await deliver(body)).status).toBe(503)
  await asOwner('ALTER TABLE webhook_deliveries_away RENAME TO webhook_deliveries')
  expect((await deliver(body)).status).toBe(200)
  expect(await waiting()).toHaveLength(1)
})

test('two hundred at once are all kept, each for its customer (D10)', async () => {
  const bodies = Array.from({ length: 200 }, (_, index) =>
    page({ messaging: [said(String(5000 + index), `m_${index}`)] }),
  )
  const answers = await Promise.all(bodies.map((body) => deliver(body)))
  expect(answers.every(({ status }) => status === 200)).toBe(true)
  expect(await db().webhookEvent.count()).toBe(200)
  expect(await waiting('5007')).toMatchObject([{ psid: '5007', pageId: '900', mid: 'm_7' }])
})
