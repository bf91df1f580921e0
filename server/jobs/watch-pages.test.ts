import '#lib/testing/database.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listAlarms } from '#lib/alarms/list-alarms.ts'
import { moveClock, now } from '#lib/clock.ts'
import { db, pool } from '#lib/db.ts'
import { makeConversation, makeMessage } from '#lib/testing/factories.ts'
import { control, pageId } from '#server/webhook/testing/simulated-page.ts'
import { subscriptions } from './testing/messenger.ts'
import { watchPages } from './watch-pages.ts'

const hourMs = 3_600_000
const openAlarms = async () =>
  (await listAlarms()).open.map(({ kind, page, evidence }) => ({ kind, page: page?.id, evidence }))

beforeEach(async () => {
  await pool().query('TRUNCATE alarms, webhook_hours')
  await pool().query("DELETE FROM messages WHERE failure = 'page-restricted'")
})
afterEach(() => moveClock(0))

/** Two weeks in which something came every hour; the last of it just now. */
async function speakForTwoWeeks() {
  const last = Math.floor(now().getTime() / hourMs) * hourMs
  for (let hours = 1; hours <= 14 * 24; hours++)
    await db().webhookHour.create({
      data: {
        hour: new Date(last - hours * hourMs),
        pageId,
        received: 1,
        processed: 1,
        duplicate: 0,
        unknown: 0,
        dead: 0,
      },
    })
  await db().page.update({ where: { id: pageId }, data: { lastWebhookAt: now() } })
}
const isSubscribed = async () => Object.keys(await subscriptions()).length === 2

test('D20: a Page that falls silent is alarmed and subscribed again; the alarm ends with the next webhook', async () => {
  await speakForTwoWeeks()
  await watchPages()
  expect(await openAlarms()).toEqual([])
  for (const appId of ['1010101010101010', '2020202020202020'])
    await control('faults', { unsubscribe: { pageId, appId } })
  expect(await isSubscribed()).toBe(false)
  moveClock(4 * hourMs)
  await watchPages()
  expect(await openAlarms()).toMatchObject([{ kind: 'page-silent', page: pageId }])
  expect(await isSubscribed()).toBe(true)
  await db().page.update({ where: { id: pageId }, data: { lastWebhookAt: now() } })
  expect(await db().gap.count({ where: { pageId } })).toBe(0)
  await watchPages()
  expect(await openAlarms()).toEqual([])
  // It may have been unheard for all that time.
  const gap = await db().gap.findFirst({ where: { pageId } })
  expect(gap).toMatchObject({ reason: 'silent', state: 'waiting' })
  expect((gap?.untilAt.getTime() ?? 0) - (gap?.fromAt.getTime() ?? 0)).toBeGreaterThan(0)
})

test('D65: what Messenger tells of its policy is alarmed until it is lifted', async () => {
  await control(`pages/${pageId}/policy`, { action: 'block', reason: 'spam' })
  await expect.poll(() => db().webhookEvent.count({ where: { pageId } }), { timeout: 5_000 }).toBeGreaterThan(0)
  await watchPages()
  expect(await openAlarms()).toMatchObject([
    { kind: 'page-restricted', page: pageId, evidence: { reason: 'block', told: 'spam' } },
  ])
  const before = await db().webhookEvent.count({ where: { pageId } })
  await control(`pages/${pageId}/policy`, { action: 'unblock' })
  await expect.poll(() => db().webhookEvent.count({ where: { pageId } }), { timeout: 5_000 }).toBeGreaterThan(before)
  await watchPages()
  expect(await openAlarms()).toEqual([])
})

test('D65: a message refused with 10/1893063 or 368 is alarmed for a day', async () => {
  const conversationId = await makeConversation({ pageId })
  await makeMessage(conversationId, { author: 'bot', status: 'failed', failure: 'page-restricted', attemptedAt: now() })
  await watchPages()
  expect(await openAlarms()).toMatchObject([{ kind: 'page-restricted', page: pageId, evidence: { reason: 'refused' } }])
  moveClock(25 * hourMs)
  await watchPages()
  expect((await openAlarms()).map(({ kind }) => kind)).not.toContain('page-restricted')
})
