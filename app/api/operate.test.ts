import '#lib/testing/database.ts'
import { beforeAll, expect, test } from 'vitest'
import type { AgentActor } from '#lib/actor.ts'
import { ask, codeOf, post } from '#lib/testing/ask-route.ts'
import { makeAgent, makePage } from '#lib/testing/factories.ts'
import { GET as readAlarms } from './alarms/route.ts'
import { GET as readEvents } from './intake/events/route.ts'
import { POST as replayEvents } from './intake/replays/route.ts'
import { GET as readLedger } from './intake/route.ts'
import { POST as discardJobs } from './jobs/discards/route.ts'
import { POST as replayJobs } from './jobs/replays/route.ts'
import { GET as readJobs } from './jobs/route.ts'
import { POST as letGo } from './pages/letting-go/route.ts'
import { POST as lookBack } from './pages/look-backs/route.ts'

const readings = { readAlarms, readLedger, readEvents, readJobs }
const doings = { replayEvents, replayJobs, discardJobs }
const body = { ids: ['1'] }
let camille: AgentActor
let nadia: AgentActor

beforeAll(async () => {
  camille = await makeAgent()
  nadia = await makeAgent({ name: 'Nadia Benali', role: 'supervisor' })
})

test.each(Object.entries(readings))('%s is for supervisors and administrators', async (_, route) => {
  expect(await codeOf(await ask(route))).toEqual([401, 'signed-out'])
  expect(await codeOf(await ask(route, { as: camille }))).toEqual([403, 'not-permitted'])
  expect((await ask(route, { as: nadia })).status).toBe(200)
  expect(await codeOf(await ask(route, { as: nadia, query: '?cursor=nonsense&until=nonsense' }))).toEqual([
    400,
    'invalid-input',
  ])
})

test.each(Object.entries(doings))('%s is for supervisors and administrators', async (_, route) => {
  expect(await codeOf(await post(route, { body }))).toEqual([401, 'signed-out'])
  expect(await codeOf(await post(route, { as: camille, body }))).toEqual([403, 'not-permitted'])
  expect((await post(route, { as: nadia, body })).status).toBe(200)
  expect(await codeOf(await post(route, { as: nadia, body: { ids: ['one'] } }))).toEqual([400, 'invalid-input'])
})

test('a Page is let go by administrators alone', async () => {
  const pageId = await makePage()
  const admin = await makeAgent({ role: 'administrator' })
  expect(await codeOf(await post(letGo, { as: nadia, body: { pageId } }))).toEqual([403, 'not-permitted'])
  expect(await codeOf(await post(letGo, { as: admin, body: { pageId: '404' } }))).toEqual([404, 'not-found'])
  expect((await post(letGo, { as: admin, body: { pageId } })).status).toBe(204)
})

test('D21: who operates has a Page looked through for missed messages, as far back as is offered; an agent does not', async () => {
  const pageId = await makePage('100200300400777', 'Colis Voyages')
  const wish = { pageId, hours: 24 }
  expect(await codeOf(await post(lookBack, { as: camille, body: wish }))).toEqual([403, 'not-permitted'])
  expect(await codeOf(await post(lookBack, { as: nadia, body: { pageId, hours: 5000 } }))).toEqual([
    400,
    'invalid-input',
  ])
  expect((await post(lookBack, { as: nadia, body: wish })).status).toBe(204)
})
