import '#lib/testing/database.ts'
import { beforeEach, expect, test } from 'vitest'
import { db, pool, transact } from '#lib/db.ts'
import { listenForSignals } from '#lib/live/listen.ts'
import type { Signal } from '#lib/live/signals.ts'
import { statementsOf } from '#lib/testing/count-statements.ts'
import { makePage } from '#lib/testing/factories.ts'
import { endAlarm } from './end-alarm.ts'
import { countAlarms, listAlarms } from './list-alarms.ts'
import { raiseAlarm } from './raise-alarm.ts'
import { settleAlarms } from './settle-alarms.ts'

let pageId: string
const raise = (evidence?: Record<string, unknown>) =>
  transact((tx) => raiseAlarm(tx, { kind: 'page-disconnected', pageId, evidence }))
const end = () => transact((tx) => endAlarm(tx, { kind: 'page-disconnected', pageId }))
const lastEntries = async (count: number) =>
  (await db().auditEntry.findMany({ orderBy: { id: 'desc' }, take: count })).map(({ action }) => action)
const entryCount = () => db().auditEntry.count()

beforeEach(async () => {
  pageId = await makePage()
  await pool().query('TRUNCATE alarms')
})

test('an alarm opens once for a cause, is renewed while it lasts, and closes once; both are in the record', async () => {
  const before = await entryCount()
  expect([await raise({ code: 190 }), await raise({ code: 190 }), await raise({ code: 102 })]).toEqual([
    true,
    false,
    false,
  ])
  const [alarm] = (await listAlarms()).open
  expect(alarm).toMatchObject({ kind: 'page-disconnected', subject: pageId, page: { name: 'Colis Express' } })
  expect(alarm?.evidence).toEqual({ code: 102 })
  expect([await end(), await end()]).toEqual([true, false])
  expect(await lastEntries(2)).toEqual(['alarm.closed', 'alarm.opened'])
  expect(await entryCount()).toBe(before + 2)
  expect(await listAlarms()).toMatchObject({ open: [], closed: [{ id: alarm?.id }] })
})

test('many who notice at once open one alarm, and what comes back opens another', async () => {
  expect((await Promise.all(Array.from({ length: 8 }, () => raise()))).filter(Boolean)).toHaveLength(1)
  expect((await Promise.all(Array.from({ length: 8 }, () => end()))).filter(Boolean)).toHaveLength(1)
  expect(await raise()).toBe(true)
  expect(await countAlarms()).toBe(1)
  expect((await listAlarms()).closed).toHaveLength(1)
})

test('an alarm that is undone with its transaction was never raised', async () => {
  const before = await entryCount()
  const failing = transact(async (tx) => {
    await raiseAlarm(tx, { kind: 'page-silent', pageId })
    throw new Error('undone')
  })
  await expect(failing).rejects.toThrow('undone')
  expect([await countAlarms(), await entryCount()]).toEqual([0, before])
})

test('a check that looks at everything opens what it finds and closes what it no longer finds', async () => {
  const found = (subject: string) => ({ subject, evidence: { count: 1 } })
  expect(await settleAlarms('jobs-dead', [found('a'), found('b')])).toEqual({ opened: 2, closed: 0 })
  await raise()
  expect(await settleAlarms('jobs-dead', [found('b'), found('c')])).toEqual({ opened: 1, closed: 1 })
  expect((await listAlarms()).open.map(({ kind, subject }) => `${kind} ${subject}`)).toEqual([
    'jobs-dead b',
    `page-disconnected ${pageId}`,
    'jobs-dead c',
  ])
  expect(await settleAlarms('jobs-dead', [])).toEqual({ opened: 0, closed: 2 })
})

test('screens hear of an opening and of a closing', async () => {
  const heard: Signal[] = []
  const listening = await listenForSignals({ heard: (signal) => heard.push(signal), regained: () => {} })
  await raise()
  await end()
  await expect.poll(() => heard.map(({ name }) => name)).toEqual(['alarm.changed', 'alarm.changed'])
  await listening.stop()
})

test('what closed is read a page at a time, newest first, every line once, in one statement', async () => {
  for (let i = 0; i < 25; i++) {
    await transact((tx) => raiseAlarm(tx, { kind: 'jobs-dead', subject: String(i) }))
    await transact((tx) => endAlarm(tx, { kind: 'jobs-dead', subject: String(i) }))
  }
  const first = await listAlarms()
  const second = await listAlarms({ cursor: first.next ?? '' })
  const subjects = [...first.closed, ...second.closed].map(({ subject }) => Number(subject))
  expect(subjects).toEqual(Array.from({ length: 25 }, (_, i) => 24 - i))
  expect(second.next).toBeNull()
  expect(await statementsOf(() => listAlarms())).toHaveLength(1)
})
