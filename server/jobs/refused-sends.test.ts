import '#lib/testing/database.ts'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { AgentActor } from '#lib/actor.ts'
import { sendReply } from '#lib/conversations/send-reply.ts'
import { db } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { claim } from '#lib/handover/claim.ts'
import { talkToPersonPayload } from '#lib/handover/talk-to-person.ts'
import { makeAgent } from '#lib/testing/factories.ts'
import { bot, control, newCustomer, pageId, says } from '#server/webhook/testing/simulated-page.ts'
import { startWorker } from '../worker.ts'

/** What Messenger's numbers come to, from the wire to the Page and the bubble. */
let worker: Awaited<ReturnType<typeof startWorker>>
let psid: string
let conversationId: string
let ana: AgentActor

beforeAll(async () => {
  env().messenger.graphUrl = bot().graphUrl
  worker = await startWorker({ concurrency: 4 })
})
afterAll(() => worker.stop())

beforeEach(async () => {
  await db().page.update({ where: { id: pageId }, data: { disconnectedAt: null, disconnectedReason: null } })
  psid = await newCustomer()
  ana = await makeAgent({ name: 'Ana Moreau' })
  await says(psid, { quickReply: { title: 'Parler à quelqu’un', payload: talkToPersonPayload } })
  await becomes({ holder: 'waiting', settlement: 'held' })
  conversationId = (await look())?.id ?? ''
  await claim(ana, { conversationId })
  await becomes({ holder: 'agent', settlement: 'held' })
  await expect.poll(() => db().message.count({ where: { conversationId, status: 'queued' } })).toBe(0)
})

const look = () => db().conversation.findFirst({ where: { pageId, customer: { psid } } })
const becomes = (state: object) => expect.poll(look, { timeout: 15_000 }).toMatchObject(state)
const reply = (text: string) => sendReply(ana, { conversationId, clientId: randomUUID(), text })
const messageBecomes = (text: string, state: object) =>
  expect
    .poll(() => db().message.findFirst({ where: { conversationId, text } }), { timeout: 15_000 })
    .toMatchObject(state)
const refuseOnce = (code: number, subcode?: number) =>
  control('faults', { graph: { path: '/messages', error: { code, subcode, message: '(#) texto localizado' } } })
const page = () => db().page.findUniqueOrThrow({ where: { id: pageId } })

describe('D32: of one conversation, not of the Page', () => {
  test.each([
    [10, 2018278, 'window-closed'],
    [551, undefined, 'person-unavailable'],
    [551, 1545041, 'person-unavailable'],
    [100, undefined, 'bad-request'],
    [100, 2018001, 'person-unknown'],
    [10, undefined, 'permission-missing'],
    [200, undefined, 'permission-missing'],
  ])('%i/%s fails that message, says why, and the next one goes', async (code, subcode, failure) => {
    await refuseOnce(code, subcode)
    await reply('un')
    await messageBecomes('un', { status: 'failed', failure })
    await reply('deux')
    await messageBecomes('deux', { status: 'sent' })
    expect(await page()).toMatchObject({ disconnectedAt: null })
  })

  test('10/2018300 shuts the composer until control is ours again, and the Page stays connected', async () => {
    await refuseOnce(10, 2018300)
    await reply('un')
    await messageBecomes('un', { status: 'failed', failure: 'not-ours-now' })
    await becomes({ settlement: 'held' })
    await reply('deux')
    await messageBecomes('deux', { status: 'sent' })
    expect(await page()).toMatchObject({ disconnectedAt: null })
  })
})

test.each([
  [190, 460],
  [102, undefined],
])('D31: %i is of the Page: it is disconnected, and what was to be said waits', async (code, subcode) => {
  await refuseOnce(code, subcode)
  await reply('un')
  await messageBecomes('un', { status: 'queued', failure: 'token-invalid', attempts: 0 })
  expect(await page()).toMatchObject({ disconnectedReason: 'token-invalid' })
})
