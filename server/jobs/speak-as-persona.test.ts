import '#lib/testing/database.ts'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { AgentActor } from '#lib/actor.ts'
import { reply } from '#lib/conversations/testing/answering.ts'
import { db } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { makeAgent } from '#lib/testing/factories.ts'
import { control, newCustomer, pageId } from '#server/webhook/testing/simulated-page.ts'
import { isAnsweredBy, messageOf, soon } from './testing/conversation.ts'
import { callsMade } from './testing/messenger.ts'
import { withWorker } from './testing/with-worker.ts'

/** D35, from the agent's name to what the customer sees. */
let psid: string
let conversationId: string
let ana: AgentActor

beforeAll(async () => {
  env().messenger.personaPages = [pageId]
  await db().page.update({ where: { id: pageId }, data: { pictureUrl: 'https://cdn.example/colis.png' } })
})
withWorker()

beforeEach(async () => {
  psid = await newCustomer()
  ana = await makeAgent({ name: 'Ana Moreau' })
  conversationId = await isAnsweredBy(ana, psid)
})

const made = async () =>
  (await callsMade()).filter(({ method, path }) => method === 'POST' && path.endsWith('/personas'))
/** The sends of a text, by the persona each named and what it came to. */
const sendsOf = async (text: string) =>
  (await callsMade())
    .filter(({ body }) => (body.message as { text?: string } | undefined)?.text === text)
    .map(({ status, body }) => [status, body.persona_id])
async function say(text: string) {
  await reply(ana, conversationId, text)
  await expect.poll(() => messageOf(conversationId, text), soon).toMatchObject({ status: 'sent' })
}
const personaOf = () => db().persona.findUnique({ where: { pageId_agentId: { pageId, agentId: ana.id } } })

test('D35: an agent speaks under their first name, made once and used again; the bot and notices do not', async () => {
  await say('un')
  await say('deux')
  const [persona, ...others] = await made()
  expect(others).toEqual([])
  expect(persona?.body).toMatchObject({ name: 'Ana', profile_picture_url: 'https://cdn.example/colis.png' })
  const id = persona?.response.id
  expect(await sendsOf('un')).toEqual([[200, id]])
  expect(await sendsOf('deux')).toEqual([[200, id]])
  const named = (await callsMade()).filter(({ body }) => body.persona_id !== undefined)
  expect(named).toHaveLength(2)
})

test('D35: another name is another persona', async () => {
  await say('un')
  await db().agent.update({ where: { id: ana.id }, data: { name: 'Anaïs Moreau' } })
  await say('deux')
  expect((await made()).map(({ body }) => body.name)).toEqual(['Ana', 'Anaïs'])
  const [first, second] = (await made()).map(({ response }) => response.id)
  expect([await sendsOf('un'), await sendsOf('deux')]).toEqual([[[200, first]], [[200, second]]])
})

test('D35: when Messenger makes no persona the Page says it at once, and Messenger is not asked each time', async () => {
  await control('faults', {
    graph: { path: '/personas', error: { code: 10, message: '(#10) nicht erlaubt' }, times: 5 },
  })
  await say('un')
  await say('deux')
  expect(await sendsOf('un')).toEqual([[200, undefined]])
  expect(await made()).toHaveLength(1)
  await db().persona.updateMany({ data: { triedAt: new Date(Date.now() - 3_700_000) } })
  await control('faults', { graph: { path: '/nowhere', times: 0 } })
  await say('trois')
  expect(await made()).toHaveLength(2)
})

test('D35: a persona that Messenger no longer has costs no answer: the Page says it, once', async () => {
  await say('un')
  await db().persona.updateMany({ where: { agentId: ana.id }, data: { personaId: '999999' } })
  await say('deux')
  expect(await sendsOf('deux')).toEqual([
    [400, '999999'],
    [200, undefined],
  ])
  expect(await personaOf()).toMatchObject({ personaId: null })
})

test('D35: where the Page does not want it, the Page speaks', async () => {
  env().messenger.personaPages = []
  await say('un')
  env().messenger.personaPages = [pageId]
  expect(await sendsOf('un')).toEqual([[200, undefined]])
  expect(await made()).toEqual([])
})
