import '#lib/testing/database.ts'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { AgentActor } from '#lib/actor.ts'
import { listAlarms } from '#lib/alarms/list-alarms.ts'
import { lookForMissed } from '#lib/conversations/look-for-missed.ts'
import { db, pool } from '#lib/db.ts'
import { readThreads } from '#lib/messenger/read-threads.ts'
import { newId } from '#lib/new-id.ts'
import { diagnosePages } from '#lib/pages/diagnosis/read-facts.ts'
import { makeAgent } from '#lib/testing/factories.ts'
import { accepted, control, desk, newCustomer, observe, pageId, says } from '#server/webhook/testing/simulated-page.ts'
import { backfillPage, lookThrough } from './backfill-page.ts'
import { conversationOf, soon } from './testing/conversation.ts'
import {
  ends,
  entries,
  hearAgain,
  holdWebhooks,
  isServed,
  lastGap,
  letGo,
  look,
  loseWebhooks,
  nothingIsLookedFor,
  shown,
  words,
} from './testing/missed.ts'
import { withWorker } from './testing/with-worker.ts'

/** What Messenger does not tell, and how often it may be asked. */
let psid: string
let lea: AgentActor

withWorker()
beforeAll(async () => {
  lea = await makeAgent({ name: 'Léa Petit', role: 'supervisor' })
})
beforeEach(async () => {
  await nothingIsLookedFor()
  psid = await newCustomer()
})
afterEach(() => control('limits', { conversationsPerSecond: null }))

describe('D21: what Messenger does not tell any more', () => {
  test('of 30 missed messages the ten oldest are known to be there and cannot be read; a late webhook fills its place', async () => {
    await holdWebhooks()
    for (let number = 1; number <= 30; number++) await says(psid, { text: `Message ${number}` })
    expect(await look(lea)).toMatchObject({ found: 20, unreadable: 10 })
    const unreadable = (await shown(psid)).filter(({ kind }) => kind === 'unreadable')
    expect(unreadable).toHaveLength(10)
    expect((await shown(psid)).slice(0, 10)).toEqual(unreadable)
    expect((await words(psid)).slice(10, 12)).toEqual(['customer: Message 11', 'customer: Message 12'])
    await letGo()
    await expect.poll(async () => (await shown(psid)).filter(({ gapId }) => gapId), { timeout: 20_000 }).toEqual([])
    expect((await words(psid)).slice(0, 30)).toEqual(
      Array.from({ length: 30 }, (_, index) => `customer: Message ${index + 1}`),
    )
  })

  test('a conversation that is too long to be looked through is said to be, once, on the Page, in the record and beside itself', async () => {
    await isServed(psid)
    await loseWebhooks()
    for (let number = 1; number <= 30; number++) await says(psid, { text: `Message ${number}` })
    await hearAgain()
    const at = { fromAt: new Date(Date.now() - 3_600_000), untilAt: new Date(), noticedAt: new Date() }
    const begun = { state: 'running', startedAt: new Date() }
    const { id } = await db().gap.create({ data: { id: newId(), pageId, reason: 'away', ...at, ...begun } })
    await lookThrough(pageId, { mostOlder: 0 })
    expect(await lastGap()).toMatchObject({ state: 'done', found: 20, unreadable: 0, cutShort: 1 })
    expect((await entries('gap.looked-through'))[0]).toMatchObject({ after: { found: 20, cutShort: 1 } })
    const [first] = (await shown(psid)).filter(({ text }) => text === 'Message 11')
    const ofConversation = { action: 'messages.left', conversationId: (await conversationOf(psid))?.id ?? null }
    const left = () => db().auditEntry.findMany({ where: ofConversation })
    const until = first && new Date(Math.floor(first.at.getTime() / 1000) * 1000).toISOString()
    expect(await left()).toMatchObject([{ after: { until }, evidence: { gap: id } }])
    const told = (await diagnosePages(pageId))[0]?.gaps ?? []
    expect(told.find((each) => each.id === id)).toMatchObject({ cutShort: 1 })
    // As a job does that died before it kept its place.
    await db().gap.update({ where: { id }, data: { state: 'running', finishedAt: null, cutShort: 0 } })
    await lookThrough(pageId, { mostOlder: 0 })
    expect(await lastGap()).toMatchObject({ id, state: 'done', found: 20, cutShort: 1 })
    expect(await left()).toHaveLength(1)
    // Far enough, nothing is left.
    expect(await look(lea)).toMatchObject({ found: 0, unreadable: 10, cutShort: 0 })
    expect(await left()).toHaveLength(1)
  })

  test('where it refuses for good somebody is told, and a look that succeeds ends the alarm', async () => {
    await loseWebhooks()
    await says(psid, { text: 'Où est mon colis ?' })
    await hearAgain()
    const error = { code: 10, message: '(#10) no permission' }
    await control('faults', { graph: { path: '/conversations', error, times: 1 } })
    await lookForMissed(lea, { pageId, hours: 1 })
    await ends({ state: 'failed', failure: 'permission-missing' })
    const openAlarms = async () => (await listAlarms()).open.map(({ kind }) => kind)
    expect(await openAlarms()).toContain('backfill-refused')
    expect((await entries('gap.left'))[0]).toMatchObject({ reason: 'permission-missing' })
    expect(await look(lea)).toMatchObject({ found: 1 })
    expect(await openAlarms()).not.toContain('backfill-refused')
  })
})

describe('D21: two calls a second', () => {
  test('a long list is read within the limit, page after page', async () => {
    await loseWebhooks()
    for (let number = 1; number <= 55; number++) await says(await newCustomer(), { text: `Je suis le ${number}e` })
    await hearAgain()
    await control('limits', { conversationsPerSecond: 2 })
    const happened = async () => (await observe<{ happened?: Record<string, number> }>('faults')).happened
    const before = (await happened())?.rateLimited ?? 0
    expect(await look(lea)).toMatchObject({ found: 55 })
    expect((await happened())?.rateLimited ?? 0).toBe(before)
  })

  test('begun anew, it goes on where it was', async () => {
    await loseWebhooks()
    for (let number = 1; number <= 30; number++) await says(await newCustomer(), { text: `Je suis le ${number}e` })
    await hearAgain()
    const { next } = accepted(await readThreads(desk(), null))
    const at = { fromAt: new Date(Date.now() - 3_600_000), untilAt: new Date(), noticedAt: new Date() }
    const begun = { state: 'running', startedAt: new Date(), place: next, lookedAt: 25, found: 25 }
    await db().gap.create({ data: { id: newId(), pageId, reason: 'away', ...at, ...begun } })
    await backfillPage({ pageId })
    expect(await lastGap()).toMatchObject({ state: 'done', lookedAt: 30, found: 30 })
    expect(await db().message.count({ where: { gapId: (await lastGap())?.id } })).toBe(5)
  })

  test('refused as too many, it waits as long as Messenger says, and goes on where it was', async () => {
    await loseWebhooks()
    for (let number = 1; number <= 30; number++) await says(await newCustomer(), { text: `Je suis le ${number}e` })
    await hearAgain()
    await control('limits', { conversationsPerSecond: 0 })
    await lookForMissed(lea, { pageId, hours: 1 })
    const waiting = async () =>
      (
        await pool().query<{ seconds: number }>(
          'SELECT extract(epoch FROM run_at - now())::int AS seconds FROM graphile_worker.jobs WHERE key = $1 AND locked_at IS NULL',
          [`backfill:${pageId}`],
        )
      ).rows[0]?.seconds ?? 0
    await expect.poll(waiting, soon).toBeGreaterThan(20)
    expect(await lastGap()).toMatchObject({ state: 'running', found: 0 })
    await control('limits', { conversationsPerSecond: 2 })
    await backfillPage({ pageId })
    expect(await lastGap()).toMatchObject({ state: 'done', found: 30, lookedAt: 30 })
  })
})
