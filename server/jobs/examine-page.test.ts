import '#lib/testing/database.ts'
import { beforeEach, expect, test } from 'vitest'
import { listAlarms } from '#lib/alarms/list-alarms.ts'
import { findApp } from '#lib/apps/app.ts'
import { listApps } from '#lib/apps/list-apps.ts'
import { db, pool } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { callGraph } from '#lib/messenger/graph.ts'
import { newId } from '#lib/new-id.ts'
import type { Condition } from '#lib/pages/diagnosis/finding.ts'
import { keepReading } from '#lib/pages/diagnosis/keep-reading.ts'
import { diagnosePages } from '#lib/pages/diagnosis/read-facts.ts'
import { statementsOf } from '#lib/testing/count-statements.ts'
import { testApps } from '#lib/testing/database.ts'
import { makeAgent } from '#lib/testing/factories.ts'
import { bot, control, pageId } from '#server/webhook/testing/simulated-page.ts'
import { examinePage, readFromMessenger, subscribeAgain } from './examine-page.ts'
import { subscriptions } from './testing/messenger.ts'

beforeEach(async () => {
  await pool().query('TRUNCATE alarms, page_examinations')
  await control(`pages/${pageId}`, { isPublished: true })
})

const findings = async () => (await diagnosePages(pageId))[0]?.findings ?? []
const conditionOf = async (check: string): Promise<Condition | undefined> =>
  (await findings()).find((finding) => finding.check === check)?.condition
const openAlarms = async () => (await listAlarms()).open.map(({ kind }) => kind)
/** As an older desk, or somebody in Meta’s console, left it. */
const forget = (fields: string[]) =>
  callGraph(bot(), { method: 'POST', path: `${pageId}/subscribed_apps`, body: { subscribed_fields: fields.join(',') } })
const subscribed = async () => (await subscriptions())[testApps.bot] ?? []

test('everything that Messenger tells of a well-kept Page is read, and nothing of it is a token', async () => {
  env().url = 'http://127.0.0.1:9'
  await examinePage({ pageId })
  const row = await db().pageExamination.findUniqueOrThrow({ where: { pageId } })
  expect(JSON.stringify(row.reading)).not.toMatch(/EAA|secret/)
  expect(row.reading).toMatchObject({
    regime: { isOk: true, value: 'routing-default-app' },
    isPublished: { isOk: true, value: true },
    apps: [
      { appId: testApps.desk, role: 'desk', token: { isOk: true, value: { isValid: true } } },
      { appId: testApps.bot, role: 'bot', page: { isOk: true } },
    ],
  })
  for (const check of ['token', 'permissions', 'published', 'page-subscription', 'routing'])
    expect([check, await conditionOf(check)]).toEqual([check, 'well'])
  expect(await statementsOf(() => diagnosePages())).toHaveLength(1)
})

test('what Messenger called an app that listened is known after it has left', async () => {
  const other = { appId: '777777777777', name: 'OtherDesk' }
  const reading = await readFromMessenger(pageId)
  await keepReading(pageId, {
    ...reading,
    otherApps: [
      { ...other, name: 'OldDesk' },
      { appId: '8', name: null },
    ],
  })
  await keepReading(pageId, { ...reading, otherApps: [other] })
  await keepReading(pageId, { ...reading, otherApps: [] })
  const apps = await listApps()
  expect(findApp(other.appId, apps)).toEqual({ id: other.appId, role: 'other', name: 'OtherDesk' })
  expect(findApp(testApps.desk, apps)).toMatchObject({ role: 'desk' })
  expect(findApp(testApps.bot, apps)).toMatchObject({ role: 'bot' })
  expect(findApp('8', apps)).toMatchObject({ role: 'other', name: null })
})

test('D60: what a Page was not subscribed to is found, subscribed and read back', async () => {
  await forget(['messages'])
  expect(await subscribed()).toEqual(['messages'])
  await examinePage({ pageId })
  expect(await subscribed()).toContain('standby')
  expect(await conditionOf('page-subscription')).toBe('well')
  expect(await openAlarms()).toEqual([])
})

test('D60: a subscription that would not be mended is alarmed, and the alarm ends when it is whole', async () => {
  await forget(['messages'])
  // Messenger accepted to subscribe, and reads back as before.
  await keepReading(pageId, await readFromMessenger(pageId))
  expect(await openAlarms()).toEqual(['subscription-incomplete'])
  expect(await conditionOf('page-subscription')).toBe('broken')
  await examinePage({ pageId, subscribe: true })
  expect(await openAlarms()).toEqual([])
})

test('a Page that is not published, and a token that died, are found', async () => {
  await control(`pages/${pageId}`, { isPublished: false })
  await examinePage({ pageId })
  expect(await conditionOf('published')).toBe('broken')
  await control('faults', { token: { pageId, appId: testApps.bot, subcode: 460 } })
  await examinePage({ pageId })
  expect((await findings()).find(({ check }) => check === 'token')).toMatchObject({
    condition: 'broken',
    seen: { role: 'bot', code: '190/460' },
  })
})

test('subscribing again is heard by Messenger at both levels', async () => {
  await forget(['messages'])
  await subscribeAgain(pageId)
  expect(await subscribed()).toContain('messaging_handovers')
})

test('D21: what may have been missed stands beside the findings, in the same one statement', async () => {
  const { id: askedById, name } = await makeAgent({ name: 'Léa Petit' })
  const until = new Date('2026-11-25T14:31:00Z')
  const span = { fromAt: new Date('2026-11-25T14:02:00Z'), untilAt: until, noticedAt: until }
  const ended = { state: 'done', finishedAt: until, lookedAt: 4, found: 12, unreadable: 3 }
  await db().gap.create({ data: { id: newId(), pageId, ...span, ...ended, reason: 'asked', askedById } })
  const gaps = async () => (await diagnosePages(pageId))[0]?.gaps
  expect(await gaps()).toMatchObject([
    { from: span.fromAt.toISOString(), askedBy: name, state: 'done', found: 12, unreadable: 3, failure: null },
  ])
  expect(await statementsOf(gaps)).toHaveLength(1)
})

test('D21: what cannot be filled is shown for a week, and what is open until it is done, whatever came after', async () => {
  await pool().query(
    "UPDATE gaps SET state = 'done', finished_at = coalesce(finished_at, noticed_at), failure = NULL, unreadable = 0",
  )
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)
  const gapOf = async (days: number, more: object) => {
    const span = { fromAt: daysAgo(days + 1), untilAt: daysAgo(days), noticedAt: daysAgo(days) }
    const done = { state: 'done', finishedAt: daysAgo(days) }
    const data = { id: newId(), pageId, reason: 'away', ...span, ...done, ...more }
    return (await db().gap.create({ data, select: { id: true } })).id
  }
  const open = await gapOf(20, { state: 'waiting', finishedAt: null })
  await gapOf(9, { state: 'failed', failure: 'permission-missing' })
  const failed = await gapOf(6, { state: 'failed', failure: 'permission-missing' })
  const cut = await gapOf(5, { cutShort: 1 })
  await gapOf(4, {})
  const unreadable = await gapOf(3, { unreadable: 2 })
  const latest = [await gapOf(0.03, {}), await gapOf(0.02, {}), await gapOf(0.01, {})].toReversed()
  const shown = (await diagnosePages(pageId))[0]?.gaps.map(({ id }) => id)
  expect(shown).toEqual([...latest, unreadable, cut, failed, open])
})
