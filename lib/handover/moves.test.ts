import '#lib/testing/database.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import type { AgentActor } from '#lib/actor.ts'
import { db } from '#lib/db.ts'
import { testApps } from '#lib/testing/database.ts'
import { makeAgent } from '#lib/testing/factories.ts'
import { refusal } from '#lib/testing/refusal.ts'
import {
  actionsOf,
  clearJobs,
  entriesOf,
  hasWritten,
  hear,
  look,
  messagesOf,
  minutesAgo,
  passed,
  type Scene,
  said,
  taken,
  waitingTasks,
} from '#lib/testing/scene.ts'
import { claim } from './claim.ts'
import { resolve } from './resolve.ts'
import { returnToBot } from './return-to-bot.ts'
import { returnToQueue } from './return-to-queue.ts'
import { takeOver } from './take-over.ts'
import { complain, deskGetsControl } from './testing/complaint.ts'
import { transfer } from './transfer.ts'

let scene: Scene
let conversationId: string
let ana: AgentActor
let ben: AgentActor
let sam: AgentActor

beforeEach(async () => {
  ;({ scene, conversationId } = await hasWritten('Je suis furieuse'))
  ana = await makeAgent({ name: 'Ana Moreau' })
  ben = await makeAgent({ name: 'Ben Diallo' })
  sam = await makeAgent({ name: 'Sam Roy', role: 'supervisor' })
  await clearJobs()
})

describe('moving between people', () => {
  test('to a colleague, with the reason in the agent’s words', async () => {
    await complain(conversationId)
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
    await complain(conversationId)
    await claim(ana, { conversationId })
    await db().agent.update({ where: { id: ben.id }, data: { availability: 'away' } })
    const input = { conversationId, toAgentId: ben.id, note: 'x' }
    expect(await refusal(transfer(ana, input))).toMatchObject({
      code: 'agent-not-available',
      detail: { agentName: ben.name },
    })
  })

  test('only its agent or a supervisor moves it', async () => {
    await complain(conversationId)
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
    await complain(conversationId)
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
  await complain(conversationId)
  await deskGetsControl(scene)
  await claim(ana, { conversationId })
  await clearJobs()
  await returnToBot(ana, { conversationId })
  expect(await look(scene)).toMatchObject({ holder: 'bot', settlement: 'settling', openEpisodeId: null })
  const last = (await messagesOf(conversationId)).at(-1)
  expect(last).toMatchObject({
    content: { notice: 'back-with-bot', quickReplies: [{ payload: 'RELAIS_TALK_TO_PERSON' }] },
  })
  expect(await waitingTasks()).toEqual(['deliver-messages', 'settle-control'])
})

test('a stay elsewhere ends with the agent who had it', async () => {
  await complain(conversationId)
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
  expect(await waitingTasks()).toEqual(['answer-with-bot'])
})

test('every passing is kept, one per epoch', async () => {
  await complain(conversationId)
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
