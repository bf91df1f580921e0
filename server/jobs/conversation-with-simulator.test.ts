import '#lib/testing/database.ts'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { AgentActor } from '#lib/actor.ts'
import { sendReply } from '#lib/conversations/send-reply.ts'
import { db } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { claim } from '#lib/handover/claim.ts'
import { resolve } from '#lib/handover/resolve.ts'
import { returnToBot } from '#lib/handover/return-to-bot.ts'
import { talkToPerson, talkToPersonPayload } from '#lib/handover/talk-to-person.ts'
import { setPageProfile } from '#lib/messenger/page-profile.ts'
import { testApps } from '#lib/testing/database.ts'
import { makeAgent } from '#lib/testing/factories.ts'
import { bot, control, done, newCustomer, pageId, says, simulator } from '#server/webhook/testing/simulated-page.ts'
import { startWorker } from '../worker.ts'

/** The whole way, through the door, the jobs and back to the customer's phone: everything but the screens. */
let worker: Awaited<ReturnType<typeof startWorker>>
let psid: string
let ana: AgentActor

beforeAll(async () => {
  env().messenger.graphUrl = bot().graphUrl
  worker = await startWorker({ concurrency: 4 })
})
afterAll(() => worker.stop())

beforeEach(async () => {
  psid = await newCustomer()
  ana = await makeAgent({ name: 'Ana Moreau' })
})

type Phone = {
  owner: { role: string } | null
  messages: { role: string; appId: string | null; text: string | null }[]
}
const phone = async (): Promise<Phone> =>
  (await fetch(`${simulator.url}/_simulator/conversations/${psid}`)).json() as Promise<Phone>
const heardOnPhone = async () => (await phone()).messages.filter(({ role }) => role !== 'customer')
const look = () => db().conversation.findFirst({ where: { pageId, customer: { psid } } })
const becomes = (state: object) => expect.poll(look, { timeout: 15_000 }).toMatchObject(state)
const ownerBecomes = (role: string | null) =>
  expect.poll(async () => (await phone()).owner?.role ?? null, { timeout: 15_000 }).toBe(role)

async function askForPerson(): Promise<string> {
  await says(psid, { quickReply: { title: 'Parler à quelqu’un', payload: talkToPersonPayload } })
  await becomes({ holder: 'waiting', settlement: 'held' })
  return (await look())?.id ?? ''
}

test('the button brings the thread to the desk, an agent answers, and the customer reads it on the phone', async () => {
  const conversationId = await askForPerson()
  await ownerBecomes('desk')
  await claim(ana, { conversationId })
  await becomes({ holder: 'agent', settlement: 'held' })
  await sendReply(ana, { conversationId, clientId: randomUUID(), text: 'Bonjour, je regarde.' })
  await expect
    .poll(async () => (await heardOnPhone()).at(-1), { timeout: 15_000 })
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
  await expect.poll(async () => (await look())?.deliveredUntil).toBeInstanceOf(Date)
})

test('D42: given back, the customer is told first and the bot app has the thread', async () => {
  const conversationId = await askForPerson()
  await claim(ana, { conversationId })
  await returnToBot(ana, { conversationId })
  await ownerBecomes('bot')
  await becomes({ holder: 'bot', settlement: 'held', controlOwnerAppId: testApps.bot })
  expect((await heardOnPhone()).at(-1)).toMatchObject({ role: 'desk', text: expect.stringContaining('automatique') })
})

type Call = { path: string; status: number; body: Record<string, unknown> }
const callsOf = async (): Promise<Call[]> =>
  (await fetch(`${simulator.url}/_simulator/calls?psid=${psid}`)).json() as Promise<Call[]>
const passesOf = (calls: Call[], appId: string) => ({
  beside: calls.filter(({ body }) => (body.thread_control as { app_id?: string } | undefined)?.app_id === appId),
  alone: calls.filter(
    ({ path, body }) => path.endsWith('/pass_thread_control') && String(body.target_app_id) === appId,
  ),
})
const givenBack = async () => {
  const conversationId = await askForPerson()
  await claim(ana, { conversationId })
  await becomes({ holder: 'agent', settlement: 'held' })
  await expect.poll(async () => (await heardOnPhone()).length, { timeout: 15_000 }).toBe(2)
  await returnToBot(ana, { conversationId })
  await becomes({ holder: 'bot', settlement: 'held', controlOwnerAppId: testApps.bot })
  await ownerBecomes('bot')
  return conversationId
}

test('D42: the last words and the pass are one call where the Page routes, and the record has it as one', async () => {
  const conversationId = await givenBack()
  const { beside, alone } = passesOf(await callsOf(), testApps.bot)
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
  const conversationId = await askForPerson()
  await claim(ana, { conversationId })
  await becomes({ holder: 'agent', settlement: 'held' })
  for (const text of ['un', 'un']) await sendReply(ana, { conversationId, clientId: randomUUID(), text })
  await expect.poll(async () => (await heardOnPhone()).length, { timeout: 15_000 }).toBe(4)
  await returnToBot(ana, { conversationId })
  await expect.poll(async () => (await heardOnPhone()).length, { timeout: 15_000 }).toBe(5)
  const sent = (await callsOf()).flatMap(({ body }) => (body.message ? [body.message as { metadata?: string }] : []))
  const ids = sent.map(({ metadata }) => metadata ?? 'none')
  expect(ids).toHaveLength(5)
  expect(new Set(ids).size).toBe(5)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f-]{36}$/)
})

test('D54: the menu of the Page brings a person, whatever the bot is about', async () => {
  expect(await setPageProfile(bot(), talkToPerson)).toEqual(done)
  await says(psid, { text: 'Bonjour' })
  const menu = ((await phone()) as unknown as { persistentMenu: { title: string; payload: string }[] }).persistentMenu
  const item = menu.find(({ payload }) => payload === talkToPersonPayload)
  await says(psid, { postback: { title: item?.title, payload: item?.payload } })
  await becomes({ holder: 'waiting', holderReason: 'asked-for-person' })
})

test('D42: when Messenger takes no pass beside a message, the words are said all the same and control is passed by itself', async () => {
  const conversationId = await askForPerson()
  await claim(ana, { conversationId })
  await expect.poll(async () => (await heardOnPhone()).length, { timeout: 15_000 }).toBe(2)
  await becomes({ holder: 'agent', settlement: 'held' })
  await control('faults', { graph: { path: '/messages', error: { code: 100, message: '(#100) nicht erlaubt' } } })
  await returnToBot(ana, { conversationId })
  await becomes({ holder: 'bot', settlement: 'held', controlOwnerAppId: testApps.bot })
  expect((await heardOnPhone()).filter(({ text }) => text?.includes('automatique'))).toHaveLength(1)
  const { beside, alone } = passesOf(await callsOf(), testApps.bot)
  expect([beside.map(({ status }) => status), alone.map(({ status }) => status)]).toEqual([[400], [200]])
})

test('D42: when the answer to that call is lost, nothing is believed until Messenger was asked', async () => {
  const conversationId = await askForPerson()
  await claim(ana, { conversationId })
  await expect.poll(async () => (await heardOnPhone()).length, { timeout: 15_000 }).toBe(2)
  await becomes({ holder: 'agent', settlement: 'held' })
  await control('faults', { loseResponse: 1 })
  await returnToBot(ana, { conversationId })
  await becomes({ holder: 'bot', settlement: 'held', controlOwnerAppId: testApps.bot })
  await ownerBecomes('bot')
  const said = () => db().message.findMany({ where: { conversationId, text: { contains: 'automatique' } } })
  await expect.poll(said, { timeout: 15_000 }).toMatchObject([{ status: 'sent' }])
  expect(passesOf(await callsOf(), testApps.bot).alone).toEqual([])
})

test('D37, D45: the Page Inbox answers and has it; taken back, the composer opens when Messenger agrees', async () => {
  const conversationId = await askForPerson()
  await control(`page-inbox/${psid}/messages`, { text: 'Ici Léa, de la boutique.' })
  await becomes({ holder: 'elsewhere', holderAppId: testApps.inbox, previousHolder: 'waiting', settlement: 'held' })
  await claim(ana, { conversationId })
  await becomes({ holder: 'agent', holderAgentId: ana.id, settlement: 'held' })
  await ownerBecomes('desk')
})

test('resolved, the thread is nobody’s', async () => {
  const conversationId = await askForPerson()
  await claim(ana, { conversationId })
  await resolve(ana, { conversationId })
  await becomes({ holder: 'nobody', settlement: 'held', controlOwnerAppId: null })
  await ownerBecomes(null)
})

test('D18: the customer’s name is fetched beside it', async () => {
  await askForPerson()
  const customer = () => db().customer.findFirst({ where: { pageId, psid } })
  await expect.poll(customer, { timeout: 15_000 }).toMatchObject({ name: 'Zoé Martin', locale: 'fr_FR' })
})
