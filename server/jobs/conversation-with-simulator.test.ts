import '#lib/testing/database.ts'
import { beforeEach, expect, test } from 'vitest'
import type { AgentActor } from '#lib/actor.ts'
import { readRows } from '#lib/conversations/read-rows.ts'
import { reply } from '#lib/conversations/testing/answering.ts'
import { db } from '#lib/db.ts'
import { claim } from '#lib/handover/claim.ts'
import { resolve } from '#lib/handover/resolve.ts'
import { returnToBot } from '#lib/handover/return-to-bot.ts'
import { talkToPerson, talkToPersonPayload } from '#lib/handover/talk-to-person.ts'
import { setPageProfile } from '#lib/messenger/page-profile.ts'
import { testApps } from '#lib/testing/database.ts'
import { makeAgent } from '#lib/testing/factories.ts'
import { bot, control, done, newCustomer, pageId, says } from '#server/webhook/testing/simulated-page.ts'
import { asksForPerson, becomes, conversationOf, isAnsweredBy, soon } from './testing/conversation.ts'
import { callsAbout, phoneOf, webhooksTo } from './testing/messenger.ts'
import { withWorker } from './testing/with-worker.ts'

/** The whole way, through the door, the jobs and back to the customer's phone: everything but the screens. */
let psid: string
let ana: AgentActor

withWorker()

beforeEach(async () => {
  psid = await newCustomer()
  ana = await makeAgent({ name: 'Ana Moreau' })
})

const heardOnPhone = async () => (await phoneOf(psid)).messages.filter(({ role }) => role !== 'customer')
const ownerBecomes = (role: string | null) =>
  expect.poll(async () => (await phoneOf(psid)).owner?.role ?? null, soon).toBe(role)

test('the button brings the thread to the desk, an agent answers, and the customer reads it on the phone', async () => {
  const conversationId = await asksForPerson(psid)
  await ownerBecomes('desk')
  await claim(ana, { conversationId })
  await becomes(psid, { holder: 'agent', settlement: 'held' })
  await reply(ana, conversationId, 'Bonjour, je regarde.')
  await expect
    .poll(async () => (await heardOnPhone()).at(-1), soon)
    .toMatchObject({
      role: 'desk',
      text: 'Bonjour, je regarde.',
    })
  const heard = await heardOnPhone()
  expect(heard).toHaveLength(3)
  expect(heard[0]).toMatchObject({ role: 'bot', text: expect.stringContaining('conseiller') })
  expect(heard[1]).toMatchObject({ text: expect.stringContaining('Ana') })
  const mine = () => db().message.findMany({ where: { conversationId, author: { not: 'customer' } } })
  await expect.poll(async () => (await mine()).map(({ status }) => status)).toEqual(['sent', 'sent', 'sent'])
  await expect.poll(async () => (await conversationOf(psid))?.deliveredUntil).toBeInstanceOf(Date)
})

test('D49: handed over, control is passed with a reason and a reference, and nothing that says who the customer is', async () => {
  const conversationId = await asksForPerson(psid)
  await ownerBecomes('desk')
  const { beside, alone } = passesOf(await callsAbout(psid), testApps.desk)
  expect([beside.length, alone.map(({ status }) => status)]).toEqual([0, [200]])
  const heard = (await webhooksTo(testApps.desk, psid)).flatMap(({ body }) => body.entry)
  const told = heard.flatMap(({ messaging = [] }) => messaging).flatMap((item) => item.pass_thread_control ?? [])
  const metadata = told[0]?.metadata ?? ''
  expect(metadata.length).toBeLessThan(1_000)
  expect(JSON.parse(metadata)).toEqual({
    v: 1,
    reason: 'asked-for-person',
    conversation: conversationId,
    language: 'fr',
  })
  expect((await phoneOf(psid)).messages.at(-1)).toMatchObject({ text: expect.stringContaining('conseiller') })
})

test('D42: given back, the customer is told first and the bot app has the thread', async () => {
  const conversationId = await asksForPerson(psid)
  await claim(ana, { conversationId })
  await returnToBot(ana, { conversationId })
  await ownerBecomes('bot')
  await becomes(psid, { holder: 'bot', settlement: 'held', controlOwnerAppId: testApps.bot })
  expect((await heardOnPhone()).at(-1)).toMatchObject({ role: 'desk', text: expect.stringContaining('automatique') })
})

const passesOf = (calls: Awaited<ReturnType<typeof callsAbout>>, appId: string) => ({
  beside: calls.filter(({ body }) => (body.thread_control as { app_id?: string } | undefined)?.app_id === appId),
  alone: calls.filter(
    ({ path, body }) => path.endsWith('/pass_thread_control') && String(body.target_app_id) === appId,
  ),
})
const givenBack = async () => {
  const conversationId = await isAnsweredBy(ana, psid)
  await expect.poll(async () => (await heardOnPhone()).length, soon).toBe(2)
  await returnToBot(ana, { conversationId })
  await becomes(psid, { holder: 'bot', settlement: 'held', controlOwnerAppId: testApps.bot })
  await ownerBecomes('bot')
  return conversationId
}

test('D42: the last words and the pass are one call where the Page routes, and the record has it as one', async () => {
  const conversationId = await givenBack()
  const { beside, alone } = passesOf(await callsAbout(psid), testApps.bot)
  expect(beside).toMatchObject([{ status: 200, body: { thread_control: { control_type: 'pass' } } }])
  expect(alone).toEqual([])
  const held = await db().auditEntry.findMany({
    where: { conversationId, action: 'control.held' },
    orderBy: { id: 'asc' },
  })
  expect(held.at(-1)).toMatchObject({
    before: { ownerAppId: testApps.desk },
    after: { ownerAppId: testApps.bot },
    evidence: { call: 'pass', as: testApps.desk, to: testApps.bot, messageId: expect.any(String) },
  })
})

test('D28: whatever is said carries an id of its own, notices and an agent’s words alike', async () => {
  const conversationId = await isAnsweredBy(ana, psid)
  for (const text of ['un', 'un']) await reply(ana, conversationId, text)
  await expect.poll(async () => (await heardOnPhone()).length, soon).toBe(4)
  await returnToBot(ana, { conversationId })
  await expect.poll(async () => (await heardOnPhone()).length, soon).toBe(5)
  const sent = (await callsAbout(psid)).flatMap(({ body }) =>
    body.message ? [body.message as { metadata?: string }] : [],
  )
  const ids = sent.map(({ metadata }) => metadata ?? 'none')
  expect(ids).toHaveLength(5)
  expect(new Set(ids).size).toBe(5)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f-]{36}$/)
})

test('D54: the menu of the Page brings a person, whatever the bot is about', async () => {
  expect(await setPageProfile(bot(), talkToPerson)).toEqual(done)
  await says(psid, { text: 'Bonjour' })
  const menu = (await phoneOf(psid)).persistentMenu
  const item = menu.find(({ payload }) => payload === talkToPersonPayload)
  await says(psid, { postback: { title: item?.title, payload: item?.payload } })
  await becomes(psid, { holder: 'waiting', holderReason: 'asked-for-person' })
})

test('D42: when Messenger takes no pass beside a message, the words are said all the same and control is passed by itself', async () => {
  const conversationId = await asksForPerson(psid)
  await claim(ana, { conversationId })
  await expect.poll(async () => (await heardOnPhone()).length, soon).toBe(2)
  await becomes(psid, { holder: 'agent', settlement: 'held' })
  await control('faults', { graph: { path: '/messages', error: { code: 100, message: '(#100) nicht erlaubt' } } })
  await returnToBot(ana, { conversationId })
  await becomes(psid, { holder: 'bot', settlement: 'held', controlOwnerAppId: testApps.bot })
  expect((await heardOnPhone()).filter(({ text }) => text?.includes('automatique'))).toHaveLength(1)
  const { beside, alone } = passesOf(await callsAbout(psid), testApps.bot)
  expect([beside.map(({ status }) => status), alone.map(({ status }) => status)]).toEqual([[400], [200]])
})

test('D42: when the answer to that call is lost, nothing is believed until Messenger was asked', async () => {
  const conversationId = await asksForPerson(psid)
  await claim(ana, { conversationId })
  await expect.poll(async () => (await heardOnPhone()).length, soon).toBe(2)
  await becomes(psid, { holder: 'agent', settlement: 'held' })
  await control('faults', { loseResponse: 1 })
  await returnToBot(ana, { conversationId })
  await becomes(psid, { holder: 'bot', settlement: 'held', controlOwnerAppId: testApps.bot })
  await ownerBecomes('bot')
  const said = () => db().message.findMany({ where: { conversationId, text: { contains: 'automatique' } } })
  await expect.poll(said, soon).toMatchObject([{ status: 'sent' }])
  expect(passesOf(await callsAbout(psid), testApps.bot).alone).toEqual([])
})

test('D37, D45: the Page Inbox answers and has it; taken back, the composer opens when Messenger agrees', async () => {
  const conversationId = await asksForPerson(psid)
  await control(`page-inbox/${psid}/messages`, { text: 'Ici Léa, de la boutique.' })
  await becomes(psid, {
    holder: 'elsewhere',
    holderAppId: testApps.inbox,
    previousHolder: 'waiting',
    settlement: 'held',
  })
  await claim(ana, { conversationId })
  await becomes(psid, { holder: 'agent', holderAgentId: ana.id, settlement: 'held' })
  await ownerBecomes('desk')
})

test('resolved, the thread is nobody’s', async () => {
  const conversationId = await asksForPerson(psid)
  await claim(ana, { conversationId })
  await resolve(ana, { conversationId })
  await becomes(psid, { holder: 'nobody', settlement: 'held', controlOwnerAppId: null })
  await ownerBecomes(null)
})

test('D18: the customer’s name is fetched beside it', async () => {
  await asksForPerson(psid)
  const customer = () => db().customer.findFirst({ where: { pageId, psid } })
  await expect.poll(customer, soon).toMatchObject({ name: 'Zoé Martin', locale: 'fr_FR' })
})

test('an app outside that takes the thread is called what Messenger calls it', async () => {
  await says(psid, { text: 'Bonjour' })
  await becomes(psid, { holder: 'bot' })
  await control(`other-app/${psid}/take`, {})
  await becomes(psid, { holder: 'elsewhere' })
  const { id = '' } = (await conversationOf(psid)) ?? {}
  const holder = async () => (await readRows([id]))[0]?.holder
  await expect.poll(holder, soon).toMatchObject({ kind: 'elsewhere', app: { role: 'other', name: 'Other Desk' } })
})
