import '#lib/testing/database.ts'
import { beforeEach, expect, test } from 'vitest'
import type { AgentActor } from '#lib/actor.ts'
import { showTyping } from '#lib/conversations/show-typing.ts'
import { db } from '#lib/db.ts'
import { claim } from '#lib/handover/claim.ts'
import { testApps } from '#lib/testing/database.ts'
import { makeAgent } from '#lib/testing/factories.ts'
import { control, newCustomer } from '#server/webhook/testing/simulated-page.ts'
import { showTyping as show } from './show-typing.ts'
import { asksForPerson, becomes, soon } from './testing/conversation.ts'
import { callsAbout } from './testing/messenger.ts'
import { withWorker } from './testing/with-worker.ts'

let psid: string
let conversationId: string
let ana: AgentActor

withWorker()

beforeEach(async () => {
  psid = await newCustomer()
  ana = await makeAgent({ name: 'Ana Moreau' })
  conversationId = await asksForPerson(psid)
})

const seen = async () =>
  (await callsAbout(psid)).flatMap(({ appId, status, body }) =>
    body.sender_action === 'typing_on' ? [[appId, status]] : [],
  )
const settled = async () => {
  const jobs = () => db().$queryRaw<object[]>`SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'show-typing'`
  await expect.poll(jobs, soon).toEqual([])
}

test('D34: a customer sees who answers them type, and nobody else', async () => {
  await claim(ana, { conversationId })
  await becomes(psid, { holder: 'agent', settlement: 'held' })
  const before = await seen()
  await showTyping(await makeAgent(), { conversationId })
  await settled()
  expect(await seen()).toEqual(before)
  await showTyping(ana, { conversationId })
  await expect.poll(seen, soon).toEqual([...before, [testApps.desk, 200]])
})

test('D34: nobody is shown typing in a thread that somebody outside has', async () => {
  await control(`page-inbox/${psid}/take`)
  await becomes(psid, { holder: 'elsewhere' })
  const before = await seen()
  await showTyping(ana, { conversationId })
  // Whoever asked for it: the job looks once more whose thread it is.
  await show({ conversationId })
  await settled()
  expect(await seen()).toEqual(before)
})
