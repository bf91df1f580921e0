import '#lib/testing/database.ts'
import { beforeAll, expect, test } from 'vitest'
import type { AgentActor } from '#lib/actor.ts'
import { db } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { healthToken } from '#lib/health/token.ts'
import { newId } from '#lib/new-id.ts'
import { ask, codeOf, post } from '#lib/testing/ask-route.ts'
import { testApps } from '#lib/testing/database.ts'
import { makeAgent, makeConversation, makeMessage } from '#lib/testing/factories.ts'
import { PATCH as changeMe } from './agents/me/route.ts'
import { GET as listAgents } from './agents/route.ts'
import { POST as assignMany } from './assignments/route.ts'
import { GET as readAudit } from './audit/route.ts'
import { POST as assign, DELETE as toQueue } from './conversations/[conversationId]/assignment/route.ts'
import { POST as tryControlAgain } from './conversations/[conversationId]/control/route.ts'
import { POST as handOver, DELETE as toBot } from './conversations/[conversationId]/handover/route.ts'
import { POST as send } from './conversations/[conversationId]/messages/route.ts'
import { POST as addNote } from './conversations/[conversationId]/notes/route.ts'
import { POST as markRead } from './conversations/[conversationId]/reading/route.ts'
import { POST as resolve } from './conversations/[conversationId]/resolution/route.ts'
import { GET as open } from './conversations/[conversationId]/route.ts'
import { GET as readTimeline } from './conversations/[conversationId]/timeline/route.ts'
import { GET as count } from './conversations/counts/route.ts'
import { GET as list } from './conversations/route.ts'
import { GET as readDeepHealth } from './health/deep/route.ts'
import { GET as search } from './search/route.ts'
import { GET as readFloor } from './supervision/route.ts'

let camille: AgentActor
let hugo: AgentActor
let nadia: AgentActor

beforeAll(async () => {
  camille = await makeAgent()
  hugo = await makeAgent({ name: 'Hugo Blanc' })
  nadia = await makeAgent({ name: 'Nadia Benali', role: 'supervisor' })
})

const held = { controlOwnerAppId: testApps.desk, settlement: 'held', windowOpenedAt: new Date() }
const heldBy = (agent: AgentActor) => ({ holder: 'agent', holderAgentId: agent.id, ...held })

test('without a session nothing is read or done', async () => {
  const params = { conversationId: await makeConversation() }
  expect(await codeOf(await ask(list))).toEqual([401, 'signed-out'])
  expect(await codeOf(await ask(open, { params }))).toEqual([401, 'signed-out'])
  expect(await codeOf(await ask(search, { query: '?words=colis' }))).toEqual([401, 'signed-out'])
  expect(await codeOf(await post(resolve, { params }))).toEqual([401, 'signed-out'])
  expect((await ask(readDeepHealth)).status).toBe(401)
})

test('a page of another site cannot act with our cookie', async () => {
  const params = { conversationId: await makeConversation({ holder: 'waiting' }) }
  const foreign = { as: camille, params, headers: { origin: 'https://evil.example' } }
  expect(await codeOf(await post(resolve, foreign))).toEqual([403, 'not-permitted'])
  const unsaid = { ...foreign, headers: { 'sec-fetch-site': 'cross-site' } }
  expect(await codeOf(await post(resolve, unsaid))).toEqual([403, 'not-permitted'])
  const ours = { ...foreign, headers: { origin: env().url } }
  expect((await post(resolve, ours)).status).toBe(200)
})

test('an agent may not see what only a supervisor may', async () => {
  const conversationIds = [await makeConversation({ holder: 'waiting' })]
  const bulk = { conversationIds, agentId: hugo.id, reason: 'Balance' }
  expect(await codeOf(await ask(readAudit, { as: camille }))).toEqual([403, 'not-permitted'])
  expect(await codeOf(await ask(readFloor, { as: camille }))).toEqual([403, 'not-permitted'])
  expect(await codeOf(await post(assignMany, { as: camille, body: bulk }))).toEqual([403, 'not-permitted'])
  expect((await ask(readAudit, { as: nadia })).status).toBe(200)
  expect(await (await ask(readFloor, { as: nadia })).json()).toMatchObject({ waitingCount: expect.any(Number) })
  expect(await (await post(assignMany, { as: nadia, body: bulk })).json()).toEqual({
    assigned: conversationIds,
    refused: [],
  })
})

test('what is asked wrongly is refused by field, and what does not exist by 404', async () => {
  const response = await ask(list, { as: camille, query: '?view=everything' })
  expect(response.status).toBe(400)
  expect(await response.json()).toEqual({
    error: { code: 'invalid-input', detail: {}, fields: { view: 'invalid_value' } },
  })
  expect(await codeOf(await ask(open, { as: camille, params: { conversationId: 'x' } }))).toEqual([404, 'not-found'])
  expect(await codeOf(await ask(open, { as: camille, params: { conversationId: newId() } }))).toEqual([
    404,
    'not-found',
  ])
})

test('a list, its counts, a conversation and its timeline are read', async () => {
  const conversationId = await makeConversation({ ...heldBy(hugo), needAt: new Date('2099-01-01') })
  await makeMessage(conversationId, { text: 'Bonjour' })
  const as = hugo
  const mine = await (await ask(list, { as, query: '?view=mine' })).json()
  expect(mine.rows[0]).toMatchObject({ id: conversationId, holder: { agent: { name: 'Hugo Blanc' } } })
  expect(await (await ask(count, { as })).json()).toMatchObject({ mine: expect.any(Number) })
  const params = { conversationId }
  expect(await (await ask(open, { as, params })).json()).toMatchObject({ row: { id: conversationId } })
  expect(await (await ask(readTimeline, { as, params })).json()).toMatchObject({
    items: [{ text: 'Bonjour' }],
    before: null,
  })
  const agents = await (await ask(listAgents, { as })).json()
  expect(agents.map(({ name }: { name: string }) => name)).toEqual(['Camille Roy', 'Hugo Blanc', 'Nadia Benali'])
})

test('whoever may read conversations may search them; nothing is searched without words', async () => {
  const conversationId = await makeConversation({ holder: 'bot' })
  await makeMessage(conversationId, { text: 'Mon aspirateur ne démarre plus' })
  const found = await (await ask(search, { as: camille, query: '?words=ASPIRATEUR%20demarre' })).json()
  expect(found.hits).toMatchObject([{ conversationId, author: { kind: 'customer' } }])
  expect(found.conversations[conversationId]).toMatchObject({ id: conversationId })
  for (const query of ['', '?words=%20', `?words=${'a'.repeat(201)}`, '?words=a&cursor=x'])
    expect((await ask(search, { as: camille, query })).status, query).toBe(400)
})

test('of two who claim, one gets the row and the other hears who was quicker', async () => {
  const params = { conversationId: await makeConversation({ holder: 'waiting' }) }
  const [first, second] = await Promise.all([
    post(assign, { as: camille, params, body: { epoch: 1 } }),
    post(assign, { as: hugo, params, body: { epoch: 1 } }),
  ])
  const [won, lost] = first.status === 200 ? [first, second] : [second, first]
  expect(await won.json()).toMatchObject({ id: params.conversationId, holder: { kind: 'agent', epoch: 2 } })
  expect(lost.status).toBe(409)
  expect(await lost.json()).toMatchObject({
    error: { code: 'someone-was-quicker', detail: { agentName: expect.any(String) } },
  })
})

test('each move is one address: claim, transfer, queue, hand over, back to the bot, resolve', async () => {
  const params = { conversationId: await makeConversation({ holder: 'waiting' }) }
  const reason = 'Speaks Italian'
  const kindAfter = async (response: Response) => (await response.json()).holder?.kind
  expect(await kindAfter(await post(assign, { as: camille, params }))).toBe('agent')
  expect(await codeOf(await post(assign, { as: camille, params, body: { agentId: hugo.id } }))).toEqual([
    400,
    'invalid-input',
  ])
  expect(await kindAfter(await post(assign, { as: camille, params, body: { agentId: hugo.id, reason } }))).toBe('agent')
  expect(await kindAfter(await ask(toQueue, { as: hugo, method: 'DELETE', params, body: { reason } }))).toBe('waiting')
  expect(await kindAfter(await ask(toBot, { as: hugo, method: 'DELETE', params }))).toBe('bot')
  expect(await kindAfter(await post(handOver, { as: hugo, params, body: { reason } }))).toBe('waiting')
  expect(await kindAfter(await post(resolve, { as: hugo, params }))).toBe('nobody')
})

test('from a colleague one takes only what the screen showed as theirs', async () => {
  const params = { conversationId: await makeConversation(heldBy(hugo)) }
  expect(await codeOf(await post(assign, { as: nadia, params }))).toEqual([409, 'someone-was-quicker'])
  const taken = await post(assign, { as: nadia, params, body: { epoch: 1 } })
  expect(await taken.json()).toMatchObject({ holder: { agent: { id: nadia.id } } })
})

test('an answer is queued once under its own id, and comes back as it will be drawn', async () => {
  const params = { conversationId: await makeConversation(heldBy(camille)) }
  const body = { clientId: newId(), text: 'Je regarde.' }
  const sent = await (await post(send, { as: camille, params, body })).json()
  expect(sent.items).toMatchObject([
    { text: 'Je regarde.', status: 'queued', clientId: body.clientId, author: { name: 'Camille Roy' } },
  ])
  const again = await (await post(send, { as: camille, params, body })).json()
  expect(again.items).toEqual(sent.items)
  expect(await codeOf(await post(send, { as: hugo, params, body: { ...body, clientId: newId() } }))).toEqual([
    409,
    'not-the-holder',
  ])
  expect((await post(send, { as: camille, params, body: { clientId: newId(), text: ' ' } })).status).toBe(400)
})

test('a note, a reading and another try for control answer', async () => {
  const params = { conversationId: await makeConversation({ ...heldBy(camille), settlement: 'refused' }) }
  const note = await post(addNote, { as: hugo, params, body: { clientId: newId(), text: 'Cliente fidèle' } })
  expect(await note.json()).toMatchObject({
    items: [{ type: 'note', text: 'Cliente fidèle', agent: { name: 'Hugo Blanc' } }],
  })
  expect((await post(markRead, { as: camille, params })).status).toBe(204)
  const settling = await post(tryControlAgain, { as: camille, params })
  expect(await settling.json()).toMatchObject({ control: { settlement: 'settling' } })
})

test('a person changes their own availability', async () => {
  expect((await ask(changeMe, { as: hugo, method: 'PATCH', body: { availability: 'away' } })).status).toBe(204)
  expect((await ask(changeMe, { as: hugo, method: 'PATCH', body: {} })).status).toBe(400)
  expect((await db().agent.findUniqueOrThrow({ where: { id: hugo.id } })).availability).toBe('away')
})

test('a monitor reads the deep health with its token, and nothing else does', async () => {
  const headers = { authorization: `Bearer ${healthToken()}` }
  const health = await (await ask(readDeepHealth, { headers })).json()
  // Nobody plays Messenger in this file.
  expect(health).toMatchObject({
    status: 'degraded',
    problems: ['messenger-unreachable'],
    database: { isReachable: true },
    jobs: { dead: 0 },
  })
  expect((await ask(readDeepHealth, { headers: { authorization: 'Bearer x' } })).status).toBe(401)
  expect((await ask(readDeepHealth, { as: camille })).status).toBe(200)
})

test('a screen that has gone wild is stopped', async () => {
  const params = { conversationId: newId() }
  const wild = await makeAgent()
  const answers = await Promise.all(Array.from({ length: 100 }, () => post(markRead, { as: wild, params })))
  expect(answers.some(({ status }) => status === 429)).toBe(true)
  expect((await ask(count, { as: wild })).status).toBe(200)
})
