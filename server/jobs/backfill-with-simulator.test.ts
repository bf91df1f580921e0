import '#lib/testing/database.ts'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { AgentActor } from '#lib/actor.ts'
import { listAlarms } from '#lib/alarms/list-alarms.ts'
import { moveClock } from '#lib/clock.ts'
import { lookForMissed } from '#lib/conversations/look-for-missed.ts'
import { db, pool } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { eraseCustomer } from '#lib/erasure/erase-customer.ts'
import { talkToPerson } from '#lib/handover/talk-to-person.ts'
import { readThreads } from '#lib/messenger/read-threads.ts'
import { newId } from '#lib/new-id.ts'
import { connectPage } from '#lib/pages/connect-page.ts'
import { diagnosePages } from '#lib/pages/diagnosis/read-facts.ts'
import { disconnectPage } from '#lib/pages/disconnect-page.ts'
import { beat } from '#lib/pages/gaps/beat.ts'
import { testApps } from '#lib/testing/database.ts'
import { makeAgent } from '#lib/testing/factories.ts'
import {
  accepted,
  bot,
  control,
  desk,
  newCustomer,
  pageId,
  says,
  simulator,
} from '#server/webhook/testing/simulated-page.ts'
import { startWorker } from '../worker.ts'
import { backfillPage, lookThrough } from './backfill-page.ts'
import { checkDesk } from './check-desk.ts'
import { examinePage } from './examine-page.ts'

/** D20 and D21 on the real way: webhooks that never came, Messenger asked for what they said, and what the thread shows then. */
let worker: Awaited<ReturnType<typeof startWorker>>
let psid: string
let lea: AgentActor

beforeAll(async () => {
  env().messenger.graphUrl = bot().graphUrl
  lea = await makeAgent({ name: 'Léa Petit', role: 'supervisor' })
  worker = await startWorker({ concurrency: 4 })
})
afterAll(() => worker.stop())
beforeEach(async () => {
  await pool().query("UPDATE gaps SET state = 'done', finished_at = coalesce(finished_at, noticed_at), failure = NULL")
  psid = await newCustomer()
})
afterEach(async () => {
  moveClock(0)
  await control('clock', { real: true })
  await control('limits', { conversationsPerSecond: null })
})

const loseWebhooks = () => control('faults', { webhooks: 'down', whileDown: 'drop' })
const holdWebhooks = () => control('faults', { webhooks: 'down', whileDown: 'queue' })
const letGo = () => control('faults', { webhooks: 'up' })
/** Once everything that was to be lost is lost. */
async function hearAgain() {
  await fetch(`${simulator.url}/_simulator/settled`)
  await letGo()
}
const inboxSays = (text: string) => control(`page-inbox/${psid}/messages`, { text })
const conversation = () => db().conversation.findFirst({ where: { pageId, customer: { psid } } })
const becomes = (state: object) => expect.poll(conversation, { timeout: 15_000 }).toMatchObject(state)
const shown = async () => {
  const { id } = (await conversation()) ?? { id: '00000000-0000-0000-0000-000000000000' }
  return db().message.findMany({ where: { conversationId: id }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })
}
const words = async () =>
  (await shown()).filter(({ author }) => author !== 'bot').map(({ author, text }) => `${author}: ${text}`)
const lastGap = () => db().gap.findFirst({ where: { pageId }, orderBy: { id: 'desc' } })
const ends = (state: object) => expect.poll(lastGap, { timeout: 20_000 }).toMatchObject(state)
async function look() {
  await lookForMissed(lea, { pageId, hours: 1 })
  await ends({ state: 'done' })
  return lastGap()
}
const turns = () => db().botTurn.count({ where: { conversation: { customer: { psid } } } })
/** Somebody who wrote before, was heard, and to whom everything was said that was to be said. */
async function isServed() {
  await says(psid, { quickReply: { title: 'Bonjour', payload: talkToPerson.fr.payload } })
  await becomes({ holder: 'waiting', settlement: 'held' })
  const underWay = { customer: { psid }, messages: { some: { status: { in: ['queued', 'sending', 'ambiguous'] } } } }
  await expect.poll(() => db().conversation.count({ where: underWay }), { timeout: 15_000 }).toBe(0)
}
const entries = (action: string) => db().auditEntry.findMany({ where: { action, pageId }, orderBy: { id: 'desc' } })
const pass = (seconds: number) => {
  moveClock(seconds * 1000)
  return control('clock', { advanceSeconds: seconds })
}

describe('D21: what no webhook told', () => {
  test('is found, stands in its place under its author’s name, and who still waits is answered', async () => {
    await isServed()
    await loseWebhooks()
    await inboxSays('Nous regardons.')
    await says(psid, { text: 'Vous ouvrez à quelle heure ?' })
    await hearAgain()
    expect(await words()).toEqual(['customer: Bonjour'])
    expect(await look()).toMatchObject({ found: 2, unreadable: 0, askedById: lea.id })
    expect(await words()).toEqual([
      'customer: Bonjour',
      'other-app: Nous regardons.',
      'customer: Vous ouvrez à quelle heure ?',
    ])
    // Nobody told who has the thread: Messenger was asked, and it was the inbox.
    await becomes({ holder: 'elsewhere', controlOwnerAppId: testApps.inbox, lastMessageAuthor: 'customer' })
    expect((await entries('messages.found'))[0]).toMatchObject({
      after: { found: 2 },
      conversationId: (await conversation())?.id,
    })
    expect((await entries('gap.looked-through'))[0]).toMatchObject({ after: { found: 2, unreadable: 0 } })
  })

  test('a stranger who wrote meanwhile gets their conversation, their answer and their reply window', async () => {
    await loseWebhooks()
    await says(psid, { text: 'Où est mon colis ?' })
    await hearAgain()
    await look()
    const found = await conversation()
    expect(found).toMatchObject({ lastMessageAuthor: expect.any(String) })
    const [asked] = await shown()
    expect([found?.windowOpenedAt, found?.customerWroteAt]).toEqual([asked?.at, asked?.at])
    await expect.poll(turns, { timeout: 15_000 }).toBe(1)
  })

  test('looked for again, nothing comes twice and nobody is answered twice', async () => {
    await loseWebhooks()
    await says(psid, { text: 'Où est mon colis ?' })
    await hearAgain()
    await look()
    await expect.poll(turns, { timeout: 15_000 }).toBe(1)
    const before = (await shown()).length
    expect(await look()).toMatchObject({ found: 0 })
    expect([(await shown()).length, await turns()]).toEqual([before, 1])
  })

  test('what a person answered in the Page Inbox is answered by no bot', async () => {
    await loseWebhooks()
    await says(psid, { text: 'Où est mon colis ?' })
    await inboxSays('Il arrive demain.')
    await hearAgain()
    await look()
    await becomes({ holder: 'elsewhere', settlement: 'held' })
    expect([await words(), await turns()]).toEqual([
      ['customer: Où est mon colis ?', 'other-app: Il arrive demain.'],
      0,
    ])
  })

  test('who waited for hours gets a person, who reads why', async () => {
    await loseWebhooks()
    await says(psid, { text: 'Où est mon colis ?' })
    await pass(3 * 3600)
    await hearAgain()
    await lookForMissed(lea, { pageId, hours: 24 })
    await ends({ state: 'done', found: 1 })
    await becomes({ holder: 'waiting', holderReason: 'was-missed', settlement: 'held' })
    expect(await turns()).toBe(0)
  })

  test('who pressed “Talk to a person” gets one, by the words of the button', async () => {
    await loseWebhooks()
    await says(psid, { quickReply: talkToPerson.fr })
    await hearAgain()
    await look()
    await becomes({ holder: 'waiting', holderReason: 'asked-for-person' })
  })

  test('a resolved conversation opens again for words that nobody answered, and for no others', async () => {
    await isServed()
    const resolved = { holder: 'nobody', settlement: 'held' }
    await db().conversation.updateMany({ where: { customer: { psid } }, data: resolved })
    await loseWebhooks()
    await says(psid, { text: 'Encore une question' })
    await inboxSays('Dites-nous !')
    await hearAgain()
    await look()
    await becomes({ controlOwnerAppId: testApps.inbox })
    expect(await entries('conversation.reopened')).toEqual([])
  })
})

describe('D21: webhooks that come late after all', () => {
  test('complete what was found: once, with the app that spoke, the tap and the exact time', async () => {
    await isServed()
    await holdWebhooks()
    await inboxSays('Nous regardons.')
    await says(psid, { quickReply: { title: 'Suivre un colis', payload: 'SOMETHING' } })
    await look()
    expect((await shown()).filter(({ gapId }) => gapId)).toHaveLength(2)
    await letGo()
    await expect.poll(async () => (await shown()).filter(({ gapId }) => gapId), { timeout: 15_000 }).toEqual([])
    expect(await words()).toEqual(['customer: Bonjour', 'page-inbox: Nous regardons.', 'customer: Suivre un colis'])
    const [, inbox, tapped] = (await shown()).filter(({ author }) => author !== 'bot')
    expect(inbox).toMatchObject({ authorAppId: testApps.inbox, channel: expect.any(String) })
    expect(tapped).toMatchObject({ kind: 'quick-reply', content: { tapped: { payload: 'SOMETHING' } } })
  })

  test('a button whose payload comes late still reaches people', async () => {
    await holdWebhooks()
    await says(psid, { quickReply: { title: 'Un humain !', payload: talkToPerson.fr.payload } })
    await inboxSays('Bonjour !')
    await look()
    await becomes({ holder: 'elsewhere', previousHolder: 'bot' })
    await letGo()
    await becomes({ holder: 'elsewhere', previousHolder: 'waiting' })
  })
})

describe('D21: what Messenger does not tell any more', () => {
  test('of 30 missed messages the ten oldest are known to be there and cannot be read; a late webhook fills its place', async () => {
    await holdWebhooks()
    for (let number = 1; number <= 30; number++) await says(psid, { text: `Message ${number}` })
    expect(await look()).toMatchObject({ found: 20, unreadable: 10 })
    const unreadable = (await shown()).filter(({ kind }) => kind === 'unreadable')
    expect(unreadable).toHaveLength(10)
    expect((await shown()).slice(0, 10)).toEqual(unreadable)
    expect((await words()).slice(10, 12)).toEqual(['customer: Message 11', 'customer: Message 12'])
    await letGo()
    await expect.poll(async () => (await shown()).filter(({ gapId }) => gapId), { timeout: 20_000 }).toEqual([])
    expect((await words()).slice(0, 30)).toEqual(
      Array.from({ length: 30 }, (_, index) => `customer: Message ${index + 1}`),
    )
  })

  test('a conversation that is too long to be looked through is said to be, once, on the Page, in the record and beside itself', async () => {
    await isServed()
    await loseWebhooks()
    for (let number = 1; number <= 30; number++) await says(psid, { text: `Message ${number}` })
    await hearAgain()
    const at = { fromAt: new Date(Date.now() - 3_600_000), untilAt: new Date(), noticedAt: new Date() }
    const begun = { state: 'running', startedAt: new Date() }
    const { id } = await db().gap.create({ data: { id: newId(), pageId, reason: 'away', ...at, ...begun } })
    await lookThrough(pageId, { mostOlder: 0 })
    expect(await lastGap()).toMatchObject({ state: 'done', found: 20, unreadable: 0, cutShort: 1 })
    expect((await entries('gap.looked-through'))[0]).toMatchObject({ after: { found: 20, cutShort: 1 } })
    const [first] = (await shown()).filter(({ text }) => text === 'Message 11')
    const ofConversation = { action: 'messages.left', conversationId: (await conversation())?.id ?? null }
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
    expect(await look()).toMatchObject({ found: 0, unreadable: 10, cutShort: 0 })
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
    expect(await look()).toMatchObject({ found: 1 })
    expect(await openAlarms()).not.toContain('backfill-refused')
  })
})

describe('D21: two calls a second', () => {
  test('a long list is read within the limit, page after page', async () => {
    await loseWebhooks()
    for (let number = 1; number <= 55; number++) await says(await newCustomer(), { text: `Je suis le ${number}e` })
    await hearAgain()
    await control('limits', { conversationsPerSecond: 2 })
    const happened = async () =>
      ((await (await fetch(`${simulator.url}/_simulator/faults`)).json()) as { happened?: Record<string, number> })
        .happened
    const before = (await happened())?.rateLimited ?? 0
    expect(await look()).toMatchObject({ found: 55 })
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
    await expect.poll(waiting, { timeout: 15_000 }).toBeGreaterThan(20)
    expect(await lastGap()).toMatchObject({ state: 'running', found: 0 })
    await control('limits', { conversationsPerSecond: 2 })
    await backfillPage({ pageId })
    expect(await lastGap()).toMatchObject({ state: 'done', found: 30, lookedAt: 30 })
  })
})

describe('D20: what the desk knows it may have missed', () => {
  test('the door was shut for minutes: every Page is looked through; for seconds: none', async () => {
    expect(await beat()).toBeNull()
    await pool().query("UPDATE door_beats SET at = at - interval '20 seconds'")
    expect(await beat()).toBeNull()
    await loseWebhooks()
    await says(psid, { text: 'Où est mon colis ?' })
    await hearAgain()
    await pool().query("UPDATE door_beats SET at = at - interval '10 minutes'")
    expect(await beat()).toBeGreaterThan(600)
    await ends({ reason: 'away', state: 'done' })
    expect(await words()).toEqual(['customer: Où est mon colis ?'])
    expect(await beat()).toBeNull()
  })

  test('Messenger had unsubscribed the apps: since they were last seen subscribed', async () => {
    await examinePage({ pageId })
    for (const appId of [testApps.bot, testApps.desk]) await control('faults', { unsubscribe: { pageId, appId } })
    await says(psid, { text: 'Où est mon colis ?' })
    expect(await conversation()).toBeNull()
    await examinePage({ pageId })
    await ends({ reason: 'unsubscribed', state: 'done', found: 1 })
    expect(await words()).toEqual(['customer: Où est mon colis ?'])
    const before = await db().gap.count()
    await examinePage({ pageId })
    expect(await db().gap.count()).toBe(before)
  })

  test('what came was refused for its signature: since a little before somebody was told', async () => {
    await says(psid, { quickReply: { title: 'Bonjour', payload: talkToPerson.fr.payload } })
    await becomes({ holder: 'waiting', settlement: 'held' })
    const refused = (at: Date) => ({ at, reason: 'wrong-signature', byteSize: 10 })
    await db().webhookRefusal.createMany({ data: [1, 2, 3].map(() => refused(new Date())) })
    await checkDesk()
    await loseWebhooks()
    await says(psid, { text: 'Vous ne m’entendez pas ?' })
    await hearAgain()
    await db().webhookRefusal.deleteMany()
    await checkDesk()
    await ends({ reason: 'refused', state: 'done', found: 1 })
  })

  test('the Page was disconnected: since then, once it is connected again', async () => {
    await disconnectPage(pageId, 'token-invalid')
    await loseWebhooks()
    await says(psid, { text: 'Où est mon colis ?' })
    await hearAgain()
    const page = { id: pageId, name: 'Colis Express', pictureUrl: null, regime: 'routing-default-app' } as const
    await connectPage({ ...page, defaultAppId: testApps.bot, botToken: 'EAA-bot', deskToken: 'EAA-desk' })
    await ends({ reason: 'disconnected', state: 'done', found: 1 })
  })

  test('nobody without the right starts a look, and no Page that is not ours is looked through', async () => {
    const agent = await makeAgent()
    await expect(lookForMissed(agent, { pageId, hours: 1 })).rejects.toMatchObject({ code: 'not-permitted' })
    await expect(lookForMissed(lea, { pageId: '999', hours: 1 })).rejects.toMatchObject({ code: 'not-found' })
  })
})

test('D21: who was erased is not fetched again', async () => {
  const ines = await makeAgent({ role: 'administrator' })
  await isServed()
  const told = { psid, kind: 'echo', outcome: { in: ['processed', 'duplicate'] } }
  await expect.poll(() => db().webhookEvent.count({ where: told }), { timeout: 15_000 }).toBeGreaterThan(1)
  await loseWebhooks()
  await eraseCustomer(ines, { customerId: (await conversation())?.customerId ?? '' })
  await look()
  expect(await conversation()).toBeNull()
})
