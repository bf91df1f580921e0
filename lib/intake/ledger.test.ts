import '#lib/testing/database.ts'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AgentActor } from '#lib/actor.ts'
import { moveClock, now } from '#lib/clock.ts'
import { db, pool, type Tx, transact } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { statementsOf } from '#lib/testing/count-statements.ts'
import { makeAgent, makePage } from '#lib/testing/factories.ts'
import { countDeadEvents } from './count-dead-events.ts'
import { countRefusals } from './count-refusal.ts'
import type { DeliveredEvent } from './delivery.ts'
import { failEvent } from './fail-event.ts'
import { type Finished, finishEvents } from './finish-events.ts'
import { addTallies, imbalanceOf, type Tally } from './ledger.ts'
import { listKeptEvents } from './list-kept-events.ts'
import { readLedger } from './read-ledger.ts'
import { removeOldEvents } from './remove-old-events.ts'
import { replayEvents } from './replay-events.ts'
import { storeDeliveries } from './store-deliveries.ts'

const hourMs = 3_600_000
const pages = ['901', '902']
let camille: AgentActor
let hoursPassed = 0

function pass(hours: number) {
  hoursPassed += hours
  moveClock(hoursPassed * hourMs)
}

beforeEach(async () => {
  camille = await makeAgent({ role: 'supervisor' })
  for (const id of pages) await makePage(id, `Page ${id}`)
  await empty()
})
afterEach(() => moveClock(0))

async function empty() {
  hoursPassed = 0
  moveClock(0)
  env().keepEventsDays = 7
  await pool().query(
    'TRUNCATE webhook_events, webhook_deliveries, webhook_refusals, webhook_hours, webhook_refusal_hours, graphile_worker._private_jobs',
  )
}

const eventOf = (key: string, more: Partial<DeliveredEvent> = {}): DeliveredEvent => ({
  appId: '111',
  pageId: '901',
  psid: '555',
  channel: 'messaging',
  kind: 'message',
  dedupeKey: key,
  occurredAt: now(),
  item: { key },
  ...more,
})
const deliver = (...deliveries: DeliveredEvent[][]) =>
  storeDeliveries(deliveries.map((events) => ({ receivedAt: now(), appId: '111', body: Buffer.from('{}'), events })))

/** Every day from the first on, whatever was removed meanwhile. */
async function wholeLedger() {
  const days = []
  const days0 = Math.ceil(hoursPassed / 24) + 1
  for (let day = 0; day < days0; day++)
    days.push(await readLedger({ until: new Date(now().getTime() - day * 24 * hourMs).toISOString() }))
  return { days, total: addTallies(days.map(({ total }) => total)) }
}

const finish = (tx: Tx, id = 0n, outcome: Finished['outcome'] = 'processed') => finishEvents(tx, [{ id, outcome }])

const waitingIds = async () =>
  (await db().webhookEvent.findMany({ where: { outcome: 'received' }, orderBy: { id: 'asc' } })).map(({ id }) => id)

type Step =
  | { does: 'deliver'; keys: number[][]; place: number }
  | { does: 'finish'; as: 'processed' | 'duplicate' | 'unknown' }
  | { does: 'crash' }
  | { does: 'die' }
  | { does: 'replay' }
  | { does: 'pass'; hours: number }
  | { does: 'remove' }

const places: Partial<DeliveredEvent>[] = [{}, { pageId: '902' }, { pageId: '999' }, { pageId: null, psid: null }]

/** One thing that may happen to the intake; says how many items the door saw. */
async function happen(step: Step): Promise<number> {
  const [id] = await waitingIds()
  switch (step.does) {
    case 'deliver': {
      // Several Pages in one delivery, and the same event in several deliveries.
      const place = places[step.place] ?? {}
      const batch = step.keys.map((keys) =>
        keys.map((key) => eventOf(`${key % 3}-${key}`, key % 3 === 0 ? place : { psid: String(key) })),
      )
      await deliver(...batch)
      return batch.flat().length
    }
    case 'finish':
      if (id) await transact((tx) => finish(tx, id, step.as))
      return 0
    case 'crash': {
      if (!id) return 0
      const work = transact(async (tx) => {
        await finish(tx, id, 'processed')
        throw new Error('killed')
      })
      await expect(work).rejects.toThrow('killed')
      return 0
    }
    case 'die':
      if (id) for (let attempt = 0; attempt < 5; attempt++) await failEvent(id, new Error('no such word'))
      return 0
    case 'replay': {
      const { events } = await listKeptEvents({ outcome: 'dead' })
      if (events.length > 0) await replayEvents(camille, { ids: events.map((event) => event.id) })
      return 0
    }
    case 'pass':
      pass(step.hours)
      return 0
    case 'remove':
      await removeOldEvents()
      return 0
  }
}

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constant('deliver' as const),
      keys: fc.array(fc.array(fc.nat(11), { maxLength: 4 }), { minLength: 1, maxLength: 3 }),
      place: fc.nat(3),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('finish' as const),
      as: fc.constantFrom('processed' as const, 'duplicate' as const, 'unknown' as const),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ does: 'crash' } as const) },
  { weight: 2, arbitrary: fc.constant({ does: 'die' } as const) },
  { weight: 1, arbitrary: fc.constant({ does: 'replay' } as const) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('pass' as const), hours: fc.constantFrom(1, 30, 200) }) },
  { weight: 2, arbitrary: fc.constant({ does: 'remove' } as const) },
)

const balances = (tally: Tally) => expect(imbalanceOf(tally), JSON.stringify(tally)).toBe(0)

test('the ledger balances by hour and Page, whatever comes twice, crashes, dies, is replayed or grows old', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 25 }), async (steps) => {
      await empty()
      let seen = 0
      for (const each of steps) {
        seen += await happen(each)
        const { days, total } = await wholeLedger()
        expect(total.received).toBe(seen)
        for (const { hours, pages: byPage } of days) [...hours, ...byPage].forEach(balances)
      }
    }),
    { numRuns: 25 },
  )
}, 120_000)

test('what the door counted is counted apart from what was kept: a line removed by hand shows, and is not summed away', async () => {
  await deliver([eventOf('a'), eventOf('b'), eventOf('a')], [eventOf('b', { pageId: '902' })])
  const before = await readLedger()
  expect(before.total).toEqual({ received: 4, processed: 0, duplicate: 2, unknown: 0, dead: 0, waiting: 2 })
  await pool().query("UPDATE webhook_events SET outcome = 'processed'")
  await pool().query("DELETE FROM webhook_events WHERE dedupe_key = 'a'")
  expect(imbalanceOf((await readLedger()).total)).toBe(1)
  pass(24 * 8)
  await expect(removeOldEvents()).rejects.toThrow('webhook_hours_balance')
  expect(await db().webhookDelivery.count()).toBe(2)
})

test('bodies and raw events that are older than they are kept are removed, and every sum stays', async () => {
  await deliver([eventOf('a'), eventOf('b'), eventOf('b')], [eventOf('c', { pageId: '902' })])
  await countRefusals([{ reason: 'wrong-signature', remote: '10.0.0.1', byteSize: 3 }])
  const [first, second, third] = await waitingIds()
  await transact((tx) => finish(tx, first, 'processed'))
  for (let attempt = 0; attempt < 5; attempt++) await failEvent(second ?? 0n, new Error('bad'))
  const at = now().toISOString()
  const before = await readLedger({ until: at })
  pass(24 * 6)
  expect(await removeOldEvents()).toBe(0)
  pass(24 * 2)
  expect(await removeOldEvents(), 'one still waits to be worked').toBe(0)
  await transact((tx) => finish(tx, third, 'unknown'))
  await deliver([eventOf('young')])
  expect(await removeOldEvents()).toBe(1)
  expect([
    await db().webhookDelivery.count(),
    await db().webhookEvent.count(),
    await db().webhookRefusal.count(),
  ]).toEqual([1, 1, 0])
  const after = await readLedger({ until: at })
  expect(after.refused).toEqual(before.refused)
  expect(after.total).toEqual({ ...before.total, waiting: 0, unknown: 1 })
  expect(after.pages.map(({ name, received, dead }) => [name, received, dead])).toEqual([
    ['Page 901', 3, 1],
    ['Page 902', 1, 0],
  ])
})

test('a day of the ledger is read in two statements, and the refused are counted apart by hour', async () => {
  await deliver([eventOf('a'), eventOf('b', { pageId: '902' })])
  await countRefusals([
    { reason: 'wrong-signature', remote: null, byteSize: 1 },
    { reason: 'no-signature', remote: null, byteSize: 1 },
    { reason: 'wrong-signature', remote: null, byteSize: 1 },
  ])
  expect(await statementsOf(() => readLedger())).toHaveLength(2)
  const { hours, total, refused } = await readLedger()
  expect(hours).toHaveLength(24)
  expect([hours.at(-1)?.refused, total.received]).toEqual([3, 2])
  expect(refused).toEqual([
    { reason: 'wrong-signature', count: 2 },
    { reason: 'no-signature', count: 1 },
  ])
  expect((await readLedger({ pageId: '902' })).total.received).toBe(1)
})

test('what was laid aside is listed newest first with its error and the raw event, every line once, in one statement', async () => {
  for (let index = 0; index < 30; index++) await deliver([eventOf(`d${index}`, { psid: String(index) })])
  for (const id of await waitingIds())
    for (let attempt = 0; attempt < 5; attempt++) await failEvent(id, new Error('no such word'))
  const first = await listKeptEvents({ outcome: 'dead' })
  const second = await listKeptEvents({ outcome: 'dead', cursor: first.next ?? '' })
  const listed = [...first.events, ...second.events]
  expect(listed.map(({ item }) => (item as { key: string }).key)).toEqual(
    Array.from({ length: 30 }, (_, index) => `d${29 - index}`),
  )
  expect(second.next).toBeNull()
  expect(listed[0]).toMatchObject({ canReplay: true, attempts: 5, error: expect.stringContaining('no such word') })
  expect(await statementsOf(() => listKeptEvents({ outcome: 'dead' }))).toHaveLength(1)
  expect(await countDeadEvents()).toMatchObject([{ pageId: '901', count: 30 }])
  expect(await replayEvents(camille, { ids: listed.slice(0, 3).map(({ id }) => id) })).toEqual({ replayed: 3 })
  expect(await countDeadEvents()).toMatchObject([{ pageId: '901', count: 27 }])
  expect(await db().auditEntry.count({ where: { action: 'event.replayed', actorId: camille.id } })).toBe(3)
})
