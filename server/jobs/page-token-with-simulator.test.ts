import '#lib/testing/database.ts'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { AgentActor } from '#lib/actor.ts'
import { listAlarms } from '#lib/alarms/list-alarms.ts'
import { sendReply } from '#lib/conversations/send-reply.ts'
import { db } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { claim } from '#lib/handover/claim.ts'
import { talkToPersonPayload } from '#lib/handover/talk-to-person.ts'
import { giveToken } from '#lib/pages/give-token.ts'
import { testApps } from '#lib/testing/database.ts'
import { makeAgent } from '#lib/testing/factories.ts'
import { bot, control, newCustomer, pageId, says, simulator } from '#server/webhook/testing/simulated-page.ts'
import { startWorker } from '../worker.ts'

/** D31: Messenger no longer accepts a token, and later it does, with everything running. */
let worker: Awaited<ReturnType<typeof startWorker>>
let psid: string
let ana: AgentActor
let conversationId: string

beforeAll(async () => {
  env().messenger.graphUrl = bot().graphUrl
  worker = await startWorker({ concurrency: 4 })
})
afterAll(() => worker.stop())

const look = () => db().conversation.findFirst({ where: { pageId, customer: { psid } } })
const becomes = (state: object) => expect.poll(look, { timeout: 15_000 }).toMatchObject(state)
const page = () => db().page.findUniqueOrThrow({ where: { id: pageId } })
const soon = { timeout: 15_000 }
const isDisconnected = async () => (await page()).disconnectedAt !== null
const openAlarms = async () => (await listAlarms()).open.map(({ kind, subject }) => `${kind} ${subject}`)

const sends = async () => {
  const calls = (await (await fetch(`${simulator.url}/_simulator/calls`)).json()) as { path: string }[]
  return calls.filter(({ path }) => path.endsWith('/messages')).length
}
const heardOnPhone = async () => {
  const phone = (await (await fetch(`${simulator.url}/_simulator/conversations/${psid}`)).json()) as {
    messages: { role: string; text: string | null }[]
  }
  return phone.messages.filter(({ role }) => role === 'desk').map(({ text }) => text)
}
const statuses = async (texts: string[]) => {
  const rows = await db().message.findMany({
    where: { conversationId, text: { in: texts } },
    orderBy: { arrival: 'asc' },
  })
  return rows.map(({ status }) => status)
}
const breakTokens = (subcode: number | null) =>
  Promise.all([testApps.desk, testApps.bot].map((appId) => control('faults', { token: { pageId, appId, subcode } })))
const reply = (text: string) => sendReply(ana, { conversationId, clientId: randomUUID(), text })

beforeEach(async () => {
  await breakTokens(null)
  if (await isDisconnected())
    await giveToken({ kind: 'relais' }, { pageId, deskToken: 'EAA-desk', botToken: 'EAA-bot' })
  await expect.poll(isDisconnected, soon).toBe(false)
  psid = await newCustomer()
  ana = await makeAgent({ name: 'Ana Moreau' })
  await says(psid, { quickReply: { title: 'Parler à quelqu’un', payload: talkToPersonPayload } })
  await becomes({ holder: 'waiting', settlement: 'held' })
  conversationId = (await look())?.id ?? ''
  await claim(ana, { conversationId })
  await becomes({ holder: 'agent', settlement: 'held' })
})

test.each([[460], [463]])(
  'D31: 190/%i stops the Page’s queue and is told; what is said meanwhile is heard, and what waited goes out in order, once',
  async (subcode) => {
    await breakTokens(subcode)
    // The first is still under way when the others are said: they wait behind it.
    await control('faults', { graph: { path: '/messages', times: 1, delayMs: 1_000 } })
    for (const text of ['Un', 'Deux', 'Trois']) await reply(text)
    await expect.poll(isDisconnected, soon).toBe(true)
    expect(await openAlarms()).toEqual([`page-disconnected ${pageId}`])
    expect(await statuses(['Un', 'Deux', 'Trois'])).toEqual(['queued', 'queued', 'queued'])
    await expect(reply('Quatre'), 'the composer is shut').rejects.toThrow('page-disconnected')
    const attempts = await sends()

    await says(psid, { text: 'Vous êtes là ?' })
    await becomes({ lastMessagePreview: 'Vous êtes là ?' })
    expect(await sends(), 'nothing was attempted meanwhile').toBe(attempts)

    await breakTokens(null)
    await giveToken({ kind: 'relais' }, { pageId, deskToken: 'EAA-desk', botToken: 'EAA-bot' })
    await expect.poll(isDisconnected, soon).toBe(false)
    await expect.poll(() => statuses(['Un', 'Deux', 'Trois']), soon).toEqual(['sent', 'sent', 'sent'])
    expect((await heardOnPhone()).slice(-3)).toEqual(['Un', 'Deux', 'Trois'])
    expect(await openAlarms()).toEqual([])
  },
  60_000,
)

test('D31: a new token that is refused too leaves the Page disconnected, and the alarm open', async () => {
  await breakTokens(463)
  await reply('Un')
  await expect.poll(isDisconnected, soon).toBe(true)
  await giveToken({ kind: 'relais' }, { pageId, deskToken: 'EAA-desk', botToken: 'EAA-bot' })
  const jobs = () => db().$queryRaw<object[]>`SELECT 1 FROM graphile_worker.jobs WHERE key = ${`connect:${pageId}`}`
  await expect.poll(jobs, soon).toEqual([])
  expect(await isDisconnected()).toBe(true)
  expect(await openAlarms()).toEqual([`page-disconnected ${pageId}`])
  await breakTokens(null)
  await giveToken({ kind: 'relais' }, { pageId, deskToken: 'EAA-desk', botToken: 'EAA-bot' })
  await expect.poll(isDisconnected, soon).toBe(false)
  await expect.poll(() => statuses(['Un']), soon).toEqual(['sent'])
})
