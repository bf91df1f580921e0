import '#lib/testing/database.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { AgentActor } from '#lib/actor.ts'
import { showTyping } from '#lib/conversations/show-typing.ts'
import { db } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { claim } from '#lib/handover/claim.ts'
import { talkToPersonPayload } from '#lib/handover/talk-to-person.ts'
import { testApps } from '#lib/testing/database.ts'
import { makeAgent } from '#lib/testing/factories.ts'
import { bot, control, newCustomer, pageId, says, simulator } from '#server/webhook/testing/simulated-page.ts'
import { startWorker } from '../worker.ts'
import { showTyping as show } from './show-typing.ts'

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
  psid = await newCustomer()
  ana = await makeAgent({ name: 'Ana Moreau' })
  await says(psid, { quickReply: { title: 'Parler à quelqu’un', payload: talkToPersonPayload } })
  await becomes({ holder: 'waiting', settlement: 'held' })
  conversationId = (await look())?.id ?? ''
})

const look = () => db().conversation.findFirst({ where: { pageId, customer: { psid } } })
const becomes = (state: object) => expect.poll(look, { timeout: 15_000 }).toMatchObject(state)
const seen = async () => {
  const calls = (await (await fetch(`${simulator.url}/_simulator/calls?psid=${psid}`)).json()) as {
    appId: string
    status: number
    body: { sender_action?: string }
  }[]
  return calls.flatMap(({ appId, status, body }) => (body.sender_action === 'typing_on' ? [[appId, status]] : []))
}
const settled = async () => {
  const jobs = () => db().$queryRaw<object[]>`SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'show-typing'`
  await expect.poll(jobs, { timeout: 15_000 }).toEqual([])
}

test('D34: a customer sees who answers them type, and nobody else', async () => {
  await claim(ana, { conversationId })
  await becomes({ holder: 'agent', settlement: 'held' })
  const before = await seen()
  await showTyping(await makeAgent(), { conversationId })
  await settled()
  expect(await seen()).toEqual(before)
  await showTyping(ana, { conversationId })
  await expect.poll(seen, { timeout: 15_000 }).toEqual([...before, [testApps.desk, 200]])
})

test('D34: nobody is shown typing in a thread that somebody outside has', async () => {
  await control(`page-inbox/${psid}/take`)
  await becomes({ holder: 'elsewhere' })
  const before = await seen()
  await showTyping(ana, { conversationId })
  // Whoever asked for it: the job looks once more whose thread it is.
  await show({ conversationId })
  await settled()
  expect(await seen()).toEqual(before)
})
