import '#lib/testing/database.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import type { AgentActor } from '#lib/actor.ts'
import { db, pool } from '#lib/db.ts'
import type { Refusal } from '#lib/errors.ts'
import { signalChannel } from '#lib/live/signals.ts'
import { testApps } from '#lib/testing/database.ts'
import { makeAgent } from '#lib/testing/factories.ts'
import {
  actionsOf,
  clearJobs,
  entriesOf,
  hear,
  look,
  makeScene,
  messagesOf,
  minutesAgo,
  passed,
  type Scene,
  said,
  taken,
  waitingJobs,
} from '#lib/testing/scene.ts'
import { claim } from './claim.ts'
import { requestHuman } from './request-human.ts'
import { resolve } from './resolve.ts'
import { returnToBot } from './return-to-bot.ts'
import { returnToQueue } from './return-to-queue.ts'
import { takeOver } from './take-over.ts'
import { transfer } from './transfer.ts'

const refusal = (work: Promise<unknown>): Promise<Refusal> =>
  work.then(
    () => expect.unreachable(),
    (error) => error,
  )

let scene: Scene
let conversationId: string
let ana: AgentActor
let ben: AgentActor
let sam: AgentActor

beforeEach(async () => {
  scene = await makeScene()
  await hear(scene, said('Je suis furieuse'), { at: minutesAgo(3) })
  conversationId = (await look(scene)).id
  ana = await makeAgent({ name: 'Ana Moreau' })
  ben = await makeAgent({ name: 'Ben Diallo' })
  sam = await makeAgent({ name: 'Sam Roy', role: 'supervisor' })
  await clearJobs()
})

const complain = () =>
  requestHuman({ conversationId, actor: { kind: 'bot' }, reason: 'complaint', language: 'fr', summary: '→ furieuse' })
const hasDesk = () => hear(scene, passed(testApps.desk), { at: minutesAgo(1) })
const notices = async () =>
  (await messagesOf(conversationId)).flatMap(({ content, text }) => {
    const { notice } = content as { notice?: string }
    return notice ? [[notice, text] as const] : []
  })

describe('handing over to people', () => {
  test('it waits, an episode begins, the customer is told in their language, and control is wanted for the desk', async () => {
    const moved = await complain()
    expect(moved).toMatchObject({ held: { holder: 'waiting' }, epoch: 2 })
    const conversation = await look(scene)
    expect(conversation).toMatchObject({
      holder: 'waiting',
      settlement: 'settling',
      language: 'fr',
      version: moved.version,
    })
    const episode = await db().episode.findUniqueOrThrow({ where: { id: conversation.openEpisodeId ?? '' } })
    expect(episode).toMatchObject({ openedReason: 'complaint', resolvedAt: null })
    expect(await notices()).toEqual([['handed-over', expect.stringContaining('conseiller')]])
    expect((await waitingJobs()).map(({ task }) => task)).toEqual(['deliver-messages', 'settle-control'])
  })

  test('the record says who, from whom, to whom, why and on what evidence', async () => {
    await complain()
    expect((await entriesOf(conversationId)).at(-1)).toMatchObject({
      action: 'conversation.handed-over',
      actorKind: 'bot',
      reason: 'complaint',
      before: { holder: 'bot' },
      after: { holder: 'waiting' },
      evidence: { summary: '→ furieuse' },
    })
  })

  test('it is told to the screens on commit, with what they have to show', async () => {
    const client = await pool().connect()
    try {
      await client.query(`LISTEN ${signalChannel}`)
      const heard = new Promise<string>((done) => client.once('notification', ({ payload }) => done(payload ?? '')))
      const { version } = await complain()
      expect(JSON.parse(await heard)).toMatchObject({
        ...{ name: 'conversation.changed', id: conversationId, version, moved: true },
        items: [
          { type: 'entry', id: expect.any(String) },
          { type: 'message', id: expect.any(String) },
        ],
      })
    } finally {
      client.release(true)
    }
  })

  test('outside the reply window nothing is queued that Messenger would refuse', async () => {
    await db().conversation.update({ where: { id: conversationId }, data: { windowOpenedAt: minutesAgo(25 * 60) } })
    await complain()
    expect(await notices()).toEqual([])
  })
})

describe('claiming', () => {
  test('the composer opens at once when the desk has control already', async () => {
    await complain()
    await hasDesk()
    await claim(ana, { conversationId })
    expect(await look(scene)).toMatchObject({ holder: 'agent', holderAgentId: ana.id, settlement: 'held' })
  })

  test('of two agents who claim at once, one holds the conversation and one is told so', async () => {
    await complain()
    const results = await Promise.allSettled([claim(ana, { conversationId }), claim(ben, { conversationId })])
    const lost = results.filter((result) => result.status === 'rejected')
    expect(lost).toHaveLength(1)
    const { holderAgentId } = await look(scene)
    const winner = holderAgentId === ana.id ? ana : ben
    expect(lost[0]?.reason).toMatchObject({
      code: 'someone-was-quicker',
      detail: { holder: 'agent', agentId: winner.id, agentName: winner.name },
    })
    expect((await actionsOf(conversationId)).filter((action) => action === 'conversation.claimed')).toHaveLength(1)
  })

  test('claiming twice is claiming once', async () => {
    await complain()
    const { epoch } = await claim(ana, { conversationId })
    expect((await claim(ana, { conversationId })).epoch).toBe(epoch)
  })

  test('a claim from an older screen is told who was quicker', async () => {
    const { epoch } = await complain()
    await returnToBot(ben, { conversationId })
    expect(await refusal(claim(ana, { conversationId, epoch }))).toMatchObject({ code: 'someone-was-quicker' })
  })

  test('the customer hears once that somebody joined, and not again from the next colleague', async () => {
    await complain()
    await claim(ana, { conversationId })
    await returnToQueue(ana, { conversationId, note: 'lunch' })
    await claim(ben, { conversationId })
    expect((await notices()).map(([name]) => name)).toEqual(['handed-over', 'agent-joined'])
    expect((await notices())[1]?.[1]).toContain('Ana')
    expect((await notices())[1]?.[1]).not.toContain('Moreau')
  })

  test('a resolution that is undone at once is none to the customer: nobody joins or is fetched again', async () => {
    await complain()
    await claim(ana, { conversationId })
    await resolve(ana, { conversationId })
    await claim(ana, { conversationId })
    await resolve(sam, { conversationId })
    await requestHuman({ conversationId, actor: sam, reason: 'assigned' })
    await claim(ben, { conversationId })
    expect((await notices()).map(([name]) => name)).toEqual(['handed-over', 'agent-joined'])
  })

  test('undone before anybody had joined, the customer hears of the first who does', async () => {
    await complain()
    await resolve(ana, { conversationId })
    await claim(ana, { conversationId })
    expect((await notices()).map(([name]) => name)).toEqual(['handed-over', 'agent-joined'])
  })

  test('opened again the next day, or by the customer, is a new beginning, and told', async () => {
    await complain()
    await claim(ana, { conversationId })
    await resolve(ana, { conversationId })
    await db().episode.updateMany({ where: { conversationId }, data: { resolvedAt: minutesAgo(11) } })
    await db().conversation.update({ where: { id: conversationId }, data: { holderSince: minutesAgo(11) } })
    await claim(ana, { conversationId })
    await resolve(ana, { conversationId })
    await hear(scene, said('Encore moi'))
    await complain()
    const told = ['handed-over', 'agent-joined', 'agent-joined', 'handed-over']
    expect((await notices()).map(([name]) => name)).toEqual(told)
    expect(await db().episode.count({ where: { conversationId } })).toBe(3)
  })

  test('who was given back to the bot in between is told that somebody joins', async () => {
    await complain()
    await claim(ana, { conversationId })
    await returnToBot(ana, { conversationId })
    await resolve(ana, { conversationId })
    await claim(ana, { conversationId })
    const told = ['handed-over', 'agent-joined', 'back-with-bot', 'agent-joined']
    expect((await notices()).map(([name]) => name)).toEqual(told)
  })

  test('what somebody elsewhere holds is asked back, and the composer stays shut until Messenger agrees', async () => {
    await hear(scene, taken(testApps.inbox), { at: minutesAgo(1) })
    await claim(ana, { conversationId })
    expect(await look(scene)).toMatchObject({
      ...{ holder: 'agent', holderReason: 'taken-back', settlement: 'settling', holderAppId: null },
    })
    expect(await notices()).toEqual([])
  })
})

describe('moving between people', () => {
  test('to a colleague, with the reason in the agent’s words', async () => {
    await complain()
    await claim(ana, { conversationId })
    await transfer(ana, { conversationId, toAgentId: ben.id, note: 'speaks Portuguese' })
    expect(await look(scene)).toMatchObject({ holderAgentId: ben.id, holderReason: 'assigned' })
    expect((await entriesOf(conversationId)).at(-1)).toMatchObject({
      action: 'conversation.transferred',
      before: { agentName: 'Ana Moreau' },
      after: { agentName: 'Ben Diallo' },
      evidence: { note: 'speaks Portuguese' },
    })
  })

  test('not to somebody who is away or gone', async () => {
    await complain()
    await claim(ana, { conversationId })
    await db().agent.update({ where: { id: ben.id }, data: { availability: 'away' } })
    const input = { conversationId, toAgentId: ben.id, note: 'x' }
    expect(await refusal(transfer(ana, input))).toMatchObject({
      code: 'agent-not-available',
      detail: { agentName: ben.name },
    })
  })

  test('only its agent or a supervisor moves it', async () => {
    await complain()
    await claim(ana, { conversationId })
    expect(await refusal(returnToQueue(ben, { conversationId, note: 'x' }))).toMatchObject({ code: 'not-the-holder' })
    expect(await refusal(takeOver(ben, { conversationId }))).toMatchObject({ code: 'not-permitted' })
    expect(await refusal(transfer(ben, { conversationId, toAgentId: ben.id, note: 'x' }))).toMatchObject({
      code: 'not-the-holder',
    })
    expect((await look(scene)).holderAgentId).toBe(ana.id)
    await takeOver(sam, { conversationId })
    expect(await look(scene)).toMatchObject({ holderAgentId: sam.id, holderReason: 'supervisor-took' })
  })

  test('one episode lasts through it all, and ends when it is resolved', async () => {
    await complain()
    const { openEpisodeId, needsHumanSince } = await look(scene)
    await claim(ana, { conversationId })
    await returnToQueue(ana, { conversationId, note: 'x' })
    await claim(ben, { conversationId })
    expect(await look(scene)).toMatchObject({ openEpisodeId, needsHumanSince })
    await resolve(ben, { conversationId })
    expect(await look(scene)).toMatchObject({ holder: 'nobody', openEpisodeId: null, needsHumanSince: null })
    const episode = await db().episode.findUniqueOrThrow({ where: { id: openEpisodeId ?? '' } })
    expect(episode).toMatchObject({ resolvedById: ben.id, resolvedAt: expect.any(Date) })
  })
})

test('D42: giving back tells the customer first, offers the way to a person, and wants control for the bot', async () => {
  await complain()
  await hasDesk()
  await claim(ana, { conversationId })
  await clearJobs()
  await returnToBot(ana, { conversationId })
  expect(await look(scene)).toMatchObject({ holder: 'bot', settlement: 'settling', openEpisodeId: null })
  const last = (await messagesOf(conversationId)).at(-1)
  expect(last).toMatchObject({
    content: { notice: 'back-with-bot', quickReplies: [{ payload: 'RELAIS_TALK_TO_PERSON' }] },
  })
  expect((await waitingJobs()).map(({ task }) => task)).toEqual(['deliver-messages', 'settle-control'])
})

test('a stay elsewhere ends with the agent who had it', async () => {
  await complain()
  await claim(ana, { conversationId })
  await hear(scene, taken(testApps.inbox), { at: minutesAgo(1) })
  expect(await look(scene)).toMatchObject({ holder: 'elsewhere', previousHolder: 'agent', previousAgentId: ana.id })
  await hear(scene, passed(testApps.desk), { at: minutesAgo(0.5) })
  expect(await look(scene)).toMatchObject({ holder: 'agent', holderAgentId: ana.id, settlement: 'held' })
  expect((await actionsOf(conversationId)).slice(-4)).toEqual([
    'control.changed',
    'conversation.taken-elsewhere',
    'control.changed',
    'conversation.came-back',
  ])
})

test('back with the bot from elsewhere, a customer who still waits is answered', async () => {
  await hear(scene, taken(testApps.inbox), { at: minutesAgo(2) })
  await hear(scene, said('Il y a quelqu’un ?'), { at: minutesAgo(1.5) })
  await clearJobs()
  await hear(scene, passed(testApps.bot), { at: minutesAgo(1) })
  expect(await look(scene)).toMatchObject({ holder: 'bot' })
  expect((await waitingJobs()).map(({ task }) => task)).toEqual(['answer-with-bot'])
})

test('every passing is kept, one per epoch', async () => {
  await complain()
  await claim(ana, { conversationId })
  await resolve(ana, { conversationId, note: 'refunded' })
  const handovers = await db().handover.findMany({ where: { conversationId }, orderBy: { epoch: 'asc' } })
  expect(handovers.map(({ epoch, move, fromHolder, toHolder }) => [epoch, move, fromHolder, toHolder])).toEqual([
    [2, 'hand-over', 'bot', 'waiting'],
    [3, 'claim', 'waiting', 'agent'],
    [4, 'resolve', 'agent', 'nobody'],
  ])
  expect(handovers.at(-1)).toMatchObject({ note: 'refunded', actorId: ana.id, fromAgentId: ana.id })
})

test('what does not exist is not found', async () => {
  const missing = '00000000-0000-7000-8000-000000000000'
  expect(await refusal(claim(ana, { conversationId: missing }))).toMatchObject({ code: 'not-found' })
})
