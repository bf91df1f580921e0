import '#lib/testing/database.ts'
import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { getErasure } from '#lib/erasure/get-erasure.ts'
import { handleCallback, isCallback } from './handle-callback.ts'
import { drainWebhooks } from './handle-webhook.ts'

const server = createServer((request, response) => {
  if (isCallback(request)) void handleCallback(request, response)
  else response.writeHead(404).end()
})
let url: string
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/messenger`
})
afterAll(async () => {
  await drainWebhooks()
  server.closeAllConnections()
  server.close()
})

const payload = Buffer.from(JSON.stringify({ user_id: '123456789', algorithm: 'HMAC-SHA256' })).toString('base64url')
const signed = (secret: string) => `${createHmac('sha256', secret).update(payload).digest('base64url')}.${payload}`
const post = (path: string, request: string) =>
  fetch(`${url}/${path}`, { method: 'POST', body: new URLSearchParams({ signed_request: request }) })

test('D52: a deletion request is answered with an address and a code that can be looked up, and keeps no id of the person', async () => {
  const response = await post('data-deletion', signed(env().messenger.desk.secret))
  const { url: status, confirmation_code: code } = (await response.json()) as Record<string, string>
  expect([response.status, status]).toEqual([200, `${env().url}/data-deletion/${code}`])
  expect(await getErasure(code ?? '')).toMatchObject({ source: 'meta', finishedAt: expect.any(String) })
  const entry = await db().auditEntry.findFirstOrThrow({ where: { action: 'customer.deletion-requested' } })
  expect(JSON.stringify(entry.evidence)).not.toContain('123456789')
  expect(entry.evidence).toMatchObject({ erasure: code, appId: env().messenger.desk.id })
})

test('D52: that somebody removed the app is recorded', async () => {
  expect((await post('deauthorise', signed(env().messenger.bot.secret))).status).toBe(200)
  const entry = await db().auditEntry.findFirstOrThrow({ where: { action: 'app.deauthorised' } })
  expect(entry).toMatchObject({ actorKind: 'messenger', actorId: env().messenger.bot.id })
})

test('D52: what none of our apps signed is refused and counted, and does nothing', async () => {
  const before = await db().erasure.count()
  expect((await post('data-deletion', signed('a stranger’s secret'))).status).toBe(401)
  expect((await post('data-deletion', 'nonsense')).status).toBe(401)
  expect((await fetch(`${url}/data-deletion`)).status).toBe(405)
  await drainWebhooks()
  expect(await db().webhookRefusal.count({ where: { reason: 'wrong-signature' } })).toBe(2)
  expect(await db().erasure.count()).toBe(before)
})
