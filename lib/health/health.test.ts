import { createServer } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { letGo } from '#lib/pages/let-go.ts'
import { type PageHealth, problemsOf, statusOf } from './health.ts'
import { knock } from './knock.ts'

const reached = { isReachable: true, tookMs: 1 }
const away = { isReachable: false, tookMs: null }
const idle = { waiting: 0, oldestSeconds: 0, dead: 0 }
const page: PageHealth = {
  id: '1',
  name: 'Colibri',
  isDisconnected: false,
  disconnectedReason: null,
  lastWebhookAt: null,
  lastGraphAt: null,
}
const well = {
  database: reached,
  messenger: reached,
  jobs: idle,
  events: idle,
  pages: [page],
  record: { isProtected: true, verifiedAt: null, findings: 0 },
}

test.each([
  ['nothing', {}, [], 'ok'],
  ['a minute of work', { jobs: { ...idle, waiting: 5, oldestSeconds: 60 } }, [], 'ok'],
  ['jobs that wait longer than a minute', { jobs: { ...idle, oldestSeconds: 61 } }, ['jobs-late'], 'degraded'],
  ['a worker that is gone', { jobs: { ...idle, oldestSeconds: 601 } }, ['jobs-late'], 'down'],
  ['a job that failed for good', { jobs: { ...idle, dead: 1 } }, ['jobs-dead'], 'degraded'],
  ['events that wait', { events: { ...idle, oldestSeconds: 61 } }, ['events-late'], 'degraded'],
  ['an event that was laid aside', { events: { ...idle, dead: 1 } }, ['events-dead'], 'degraded'],
  ['Messenger away', { messenger: away }, ['messenger-unreachable'], 'degraded'],
  ['a Page that was refused', { pages: [{ ...page, isDisconnected: true }] }, ['page-disconnected'], 'degraded'],
  ['a Page that was let go', { pages: [{ ...page, isDisconnected: true, disconnectedReason: letGo }] }, [], 'ok'],
  ['a record that is open', { record: { ...well.record, isProtected: false } }, ['record-unprotected'], 'degraded'],
  ['a record that was changed', { record: { ...well.record, findings: 1 } }, ['record-broken'], 'degraded'],
  [
    'no database',
    { database: away, jobs: null, events: null, pages: [], record: null },
    ['database-unreachable'],
    'down',
  ],
])('of %s somebody is told what they should be', (_, changes, problems, status) => {
  const found = { ...well, ...changes }
  expect(problemsOf(found)).toEqual(problems)
  expect(statusOf(found, problemsOf(found))).toBe(status)
})

test('who refuses a call is there; who is ill or silent is not', async () => {
  let status = 400
  const server = createServer((_, response) => void response.writeHead(status).end())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/v25.0`
  expect((await knock(url)).isReachable).toBe(true)
  status = 503
  expect(await knock(url)).toEqual(away)
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  expect(await knock(url)).toEqual(away)
})
