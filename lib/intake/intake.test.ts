import '#lib/testing/database.ts'
import { setTimeout as delay } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import type { AgentActor } from '#lib/actor.ts'
import { now } from '#lib/clock.ts'
import { db, pool, transact } from '#lib/db.ts'
import { connectPage } from '#lib/pages/connect-page.ts'
import { makeAgent } from '#lib/testing/factories.ts'
import { awaitArrivals } from './await-arrivals.ts'
import { arrivingInSql } from './conversation-queue.ts'
import type { DeliveredEvent, Delivery } from './delivery.ts'
import { failEvent } from './fail-event.ts'
import { finishEvents } from './finish-events.ts'
import { replayEvents, replayPage } from './replay-events.ts'
import { storeDeliveries } from './store-deliveries.ts'
import { takeEvents } from './take-events.ts'
import { wakeForgotten } from './wake-forgotten.ts'

const page = { name: 'Colis', pictureUrl: null, regime: 'routing-default-app', defaultAppId: null } as const
const connect = (id: string) => connectPage({ id, ...page, botToken: 'b', deskToken: 'd' })
const base = Date.UTC(2026, 10, 22, 9)
const who = { pageId: '900', psid: '555' }

const event = (key: string, more: Partial<DeliveredEvent> = {}): DeliveredEvent => ({
  appId: '111',
  ...who,
  channel: 'messaging',
  kind: 'message',
  dedupeKey: key,
  occurredAt: new Date(base),
  item: { key },
  ...more,
})
const delivery = (...events: DeliveredEvent[]): Delivery => ({
  receivedAt: now(),
  appId: '111',
  body: Buffer.from([0, 255, 123]),
  events,
})
const jobs = async () =>
  (await pool().query('SELECT key, queue_name FROM graphile_worker.jobs ORDER BY key')).rows as {
    key: string
    queue_name: string
  }[]
const firstId = async () => (await takeEvents(who))[0]?.id ?? 0n

let camille: AgentActor
beforeEach(async () => {
  camille = await makeAgent({ role: 'supervisor' })
  await pool().query('TRUNCATE webhook_events, webhook_deliveries, graphile_worker._private_jobs, pages CASCADE')
  await connect('900')
})

test('deliveries, their events, the sign of life and one job per customer are kept in one commit (D1)', async () => {
  const other = event('m3', { psid: '556' })
  expect(await storeDeliveries([delivery(event('m1'), event('m2')), delivery(other)])).toEqual({
    stored: 3,
    duplicates: 0,
  })
  const kept = await db().webhookDelivery.findMany({ orderBy: { id: 'asc' } })
  expect(kept.map(({ body }) => [...body])).toEqual([
    [0, 255, 123],
    [0, 255, 123],
  ])
  const events = await db().webhookEvent.findMany({ orderBy: { id: 'asc' } })
  expect(events.map(({ deliveryId }) => deliveryId)).toEqual([kept[0]?.id, kept[0]?.id, kept[1]?.id])
  expect((await db().page.findUniqueOrThrow({ where: { id: '900' } })).lastWebhookAt).not.toBeNull()
  expect(await jobs()).toEqual([
    { key: 'in:900:555', queue_name: 'in:900:555' },
    { key: 'in:900:556', queue_name: 'in:900:556' },
  ])
})

test('a duplicate is harmless: in one batch, later, and with nothing new it wakes nobody (D6)', async () => {
  expect(await storeDeliveries([delivery(event('m1')), delivery(event('m1'))])).toEqual({ stored: 1, duplicates: 1 })
  await pool().query('TRUNCATE graphile_worker._private_jobs')
  expect(await storeDeliveries([delivery(event('m1'))])).toEqual({ stored: 0, duplicates: 1 })
  expect(await jobs()).toEqual([])
  expect(await db().webhookDelivery.count()).toBe(3)
})

test('two doors that store the same at once keep it once', async () => {
  const batch = () => storeDeliveries([delivery(event('a'), event('b', { psid: '556' }), event('c', { psid: '557' }))])
  const results = await Promise.all([batch(), batch(), batch(), batch()])
  expect(results.reduce((sum, { stored }) => sum + stored, 0)).toBe(3)
  expect(await db().webhookEvent.count()).toBe(3)
})

test('what is about no customer, or of a Page that is not ours, is kept and waits for nobody (D5)', async () => {
  await storeDeliveries([delivery(event('p', { psid: null, channel: 'changes' }), event('x', { pageId: '901' }))])
  const outcomes = await db().webhookEvent.findMany({ orderBy: { id: 'asc' }, select: { outcome: true, error: true } })
  expect(outcomes).toEqual([
    { outcome: 'unknown', error: 'no customer' },
    { outcome: 'unknown', error: 'Page not connected' },
  ])
  expect(await jobs()).toEqual([])
})

test('what came before a Page was connected is worked once it is', async () => {
  await storeDeliveries([delivery(event('x', { pageId: '901' }), event('y', { pageId: '901' }))])
  await connect('901')
  expect(await replayPage('901')).toBe(2)
  expect(await takeEvents({ pageId: '901', psid: '555' })).toHaveLength(2)
  expect(await jobs()).toEqual([{ key: 'in:901:555', queue_name: 'in:901:555' }])
})

test('events wait in the order of Messenger, then of arrival (D7)', async () => {
  const late = event('late', { occurredAt: new Date(base + 2) })
  const first = event('first', { occurredAt: new Date(base + 1) })
  await storeDeliveries([delivery(late), delivery(first), delivery(event('twin', { occurredAt: new Date(base + 2) }))])
  expect((await takeEvents(who)).map(({ dedupeKey }) => dedupeKey)).toEqual(['first', 'late', 'twin'])
})

test('of two workers that finish one event, one does it', async () => {
  await storeDeliveries([delivery(event('m1'))])
  const id = await firstId()
  const finish = () => transact((tx) => finishEvents(tx, [{ id, outcome: 'processed' }]))
  const results = await Promise.allSettled([finish(), finish()])
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await takeEvents(who)).toEqual([])
})

test('events that wait while no job works them are woken', async () => {
  await storeDeliveries([delivery(event('m1'), event('m2', { psid: '556' }))])
  expect(await wakeForgotten()).toBe(0)
  await pool().query("DELETE FROM graphile_worker._private_jobs WHERE key = 'in:900:556'")
  expect(await wakeForgotten()).toBe(1)
  expect((await jobs()).map(({ key }) => key)).toEqual(['in:900:555', 'in:900:556'])
  expect(await wakeForgotten()).toBe(0)
})

test('an event that fails five times is laid aside with its error, and can be replayed', async () => {
  await storeDeliveries([delivery(event('m1'))])
  const id = await firstId()
  const outcomes = []
  for (let attempt = 1; attempt <= 5; attempt++) outcomes.push(await failEvent(id, new Error('no such word')))
  expect(outcomes).toEqual(['waiting', 'waiting', 'waiting', 'waiting', 'dead'])
  expect(await db().webhookEvent.findUniqueOrThrow({ where: { id } })).toMatchObject({
    outcome: 'dead',
    error: expect.stringContaining('no such word'),
  })
  expect(await takeEvents(who)).toEqual([])
  const replay = () => replayEvents(camille, { ids: [String(id)] })
  expect(await replay()).toEqual({ replayed: 1 })
  expect(await takeEvents(who)).toMatchObject([{ attempts: 0 }])
  expect(await replay()).toEqual({ replayed: 0 })
  expect(await db().auditEntry.findMany({ where: { action: 'event.replayed' } })).toMatchObject([
    { actorId: camille.id, pageId: '900', before: { outcome: 'dead', attempts: 5 }, evidence: { eventId: String(id) } },
  ])
})

test('a job does not look before what was being stored when it began is stored, so nothing waits unseen (promise 2)', async () => {
  const door = await pool().connect()
  const order: string[] = []
  try {
    await door.query(`BEGIN; SELECT ${arrivingInSql} FROM (SELECT '900' AS page_id, '555' AS psid) AS sender`)
    const looked = awaitArrivals(who).then(() => order.push('looked'))
    const stored = storeDeliveries([delivery(event('m1'))]).then(() => order.push('stored'))
    await awaitArrivals({ ...who, psid: 'somebody else' })
    await delay(150)
    expect(order).toEqual([])
    order.push('committed')
    await door.query('COMMIT')
    await Promise.all([looked, stored])
    expect(order[0]).toBe('committed')
  } finally {
    door.release()
  }
})
