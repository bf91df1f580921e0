import '#lib/testing/database.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import type { AgentActor } from '#lib/actor.ts'
import { reply } from '#lib/conversations/testing/answering.ts'
import { db } from '#lib/db.ts'
import { makeAgent } from '#lib/testing/factories.ts'
import { control, newCustomer, pageId } from '#server/webhook/testing/simulated-page.ts'
import { becomes, isAnsweredBy, messageOf, nothingWaits, soon } from './testing/conversation.ts'
import { withWorker } from './testing/with-worker.ts'

/** What Messenger's numbers come to, from the wire to the Page and the bubble. */
let psid: string
let conversationId: string
let ana: AgentActor

withWorker()

beforeEach(async () => {
  await db().page.update({ where: { id: pageId }, data: { disconnectedAt: null, disconnectedReason: null } })
  psid = await newCustomer()
  ana = await makeAgent({ name: 'Ana Moreau' })
  conversationId = await isAnsweredBy(ana, psid)
  await nothingWaits(conversationId)
})

const writes = (text: string) => reply(ana, conversationId, text)
const messageBecomes = (text: string, state: object) =>
  expect.poll(() => messageOf(conversationId, text), soon).toMatchObject(state)
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
    await writes('un')
    await messageBecomes('un', { status: 'failed', failure })
    await writes('deux')
    await messageBecomes('deux', { status: 'sent' })
    expect(await page()).toMatchObject({ disconnectedAt: null })
  })

  test('10/2018300 shuts the composer until control is ours again, and the Page stays connected', async () => {
    await refuseOnce(10, 2018300)
    await writes('un')
    await messageBecomes('un', { status: 'failed', failure: 'not-ours-now' })
    await becomes(psid, { settlement: 'held' })
    await writes('deux')
    await messageBecomes('deux', { status: 'sent' })
    expect(await page()).toMatchObject({ disconnectedAt: null })
  })
})

test.each([
  [190, 460],
  [102, undefined],
])('D31: %i is of the Page: it is disconnected, and what was to be said waits', async (code, subcode) => {
  await refuseOnce(code, subcode)
  await writes('un')
  await messageBecomes('un', { status: 'queued', failure: 'token-invalid', attempts: 0 })
  expect(await page()).toMatchObject({ disconnectedReason: 'token-invalid' })
})
