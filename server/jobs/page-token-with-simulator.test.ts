import '#lib/testing/database.ts'
import { beforeEach, expect, test } from 'vitest'
import type { AgentActor } from '#lib/actor.ts'
import { listAlarms } from '#lib/alarms/list-alarms.ts'
import { reply } from '#lib/conversations/testing/answering.ts'
import { db } from '#lib/db.ts'
import { giveToken } from '#lib/pages/give-token.ts'
import { testApps } from '#lib/testing/database.ts'
import { makeAgent } from '#lib/testing/factories.ts'
import { control, newCustomer, pageId, says } from '#server/webhook/testing/simulated-page.ts'
import { becomes, isAnsweredBy, soon } from './testing/conversation.ts'
import { callsMade, heardFromDesk } from './testing/messenger.ts'
import { withWorker } from './testing/with-worker.ts'

/** D31: Messenger no longer accepts a token, and later it does, with everything running. */
let psid: string
let ana: AgentActor
let conversationId: string

withWorker()

const page = () => db().page.findUniqueOrThrow({ where: { id: pageId } })
const isDisconnected = async () => (await page()).disconnectedAt !== null
const openAlarms = async () => (await listAlarms()).open.map(({ kind, subject }) => `${kind} ${subject}`)
const sends = async () => (await callsMade()).filter(({ path }) => path.endsWith('/messages')).length
const statuses = async (texts: string[]) => {
  const rows = await db().message.findMany({
    where: { conversationId, text: { in: texts } },
    orderBy: { arrival: 'asc' },
  })
  return rows.map(({ status }) => status)
}
const breakTokens = (subcode: number | null) =>
  Promise.all([testApps.desk, testApps.bot].map((appId) => control('faults', { token: { pageId, appId, subcode } })))
const writes = (text: string) => reply(ana, conversationId, text)

beforeEach(async () => {
  await breakTokens(null)
  if (await isDisconnected())
    await giveToken({ kind: 'relais' }, { pageId, deskToken: 'EAA-desk', botToken: 'EAA-bot' })
  await expect.poll(isDisconnected, soon).toBe(false)
  psid = await newCustomer()
  ana = await makeAgent({ name: 'Ana Moreau' })
  conversationId = await isAnsweredBy(ana, psid)
})

test.each([[460], [463]])(
  'D31: 190/%i stops the Page’s queue and is told; what is said meanwhile is heard, and what waited goes out in order, once',
  async (subcode) => {
    await breakTokens(subcode)
    // The first is still under way when the others are said: they wait behind it.
    await control('faults', { graph: { path: '/messages', times: 1, delayMs: 1_000 } })
    for (const text of ['Un', 'Deux', 'Trois']) await writes(text)
    await expect.poll(isDisconnected, soon).toBe(true)
    expect(await openAlarms()).toEqual([`page-disconnected ${pageId}`])
    expect(await statuses(['Un', 'Deux', 'Trois'])).toEqual(['queued', 'queued', 'queued'])
    await expect(writes('Quatre'), 'the composer is shut').rejects.toThrow('page-disconnected')
    const attempts = await sends()

    await says(psid, { text: 'Vous êtes là ?' })
    await becomes(psid, { lastMessagePreview: 'Vous êtes là ?' })
    expect(await sends(), 'nothing was attempted meanwhile').toBe(attempts)

    await breakTokens(null)
    await giveToken({ kind: 'relais' }, { pageId, deskToken: 'EAA-desk', botToken: 'EAA-bot' })
    await expect.poll(isDisconnected, soon).toBe(false)
    await expect.poll(() => statuses(['Un', 'Deux', 'Trois']), soon).toEqual(['sent', 'sent', 'sent'])
    expect((await heardFromDesk(psid)).slice(-3)).toEqual(['Un', 'Deux', 'Trois'])
    expect(await openAlarms()).toEqual([])
  },
  60_000,
)

test('D31: a new token that is refused too leaves the Page disconnected, and the alarm open', async () => {
  await breakTokens(463)
  await writes('Un')
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
