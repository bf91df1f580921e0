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
  hasWritten,
  hear,
  look,
  minutesAgo,
  type Scene,
  said,
  taken,
} from '#lib/testing/scene.ts'
import { claim } from './claim.ts'
import { requestHuman } from './request-human.ts'
import { resolve } from './resolve.ts'
import { returnToBot } from './return-to-bot.ts'
import { returnToQueue } from './return-to-queue.ts'
import { complain, deskGetsControl, notices } from './testing/complaint.ts'

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

describe('claiming', () => {
  test('the composer opens at once when the desk has control already', async () => {
    await complain(conversationId)
    await deskGetsControl(scene)
    await claim(ana, { conversationId })
    expect(await look(scene)).toMatchObject({ holder: 'agent', holderAgentId: ana.id, settlement: 'held' })
  })

  test('of two agents who claim at once, one holds the conversation and one is told so', async () => {
    await complain(conversationId)
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
    await complain(conversationId)
    const { epoch } = await claim(ana, { conversationId })
    expect((await claim(ana, { conversationId })).epoch).toBe(epoch)
  })

  test('a claim from an older screen is told who was quicker', async () => {
    const { epoch } = await complain(conversationId)
    await returnToBot(ben, { conversationId })
    expect(await refusal(claim(ana, { conversationId, epoch }))).toMatchObject({ code: 'someone-was-quicker' })
  })

  test('the customer hears once that somebody joined, and not again from the next colleague', async () => {
    await complain(conversationId)
    await claim(ana, { conversationId })
    await returnToQueue(ana, { conversationId, note: 'lunch' })
    await claim(ben, { conversationId })
    expect((await notices(conversationId)).map(([name]) => name)).toEqual(['handed-over', 'agent-joined'])
    expect((await notices(conversationId))[1]?.[1]).toContain('Ana')
    expect((await notices(conversationId))[1]?.[1]).not.toContain('Moreau')
  })

  test('a resolution that is undone at once is none to the customer: nobody joins or is fetched again', async () => {
    await complain(conversationId)
    await claim(ana, { conversationId })
    await resolve(ana, { conversationId })
    await claim(ana, { conversationId })
    await resolve(sam, { conversationId })
    await requestHuman({ conversationId, actor: sam, reason: 'assigned' })
    await claim(ben, { conversationId })
    expect((await notices(conversationId)).map(([name]) => name)).toEqual(['handed-over', 'agent-joined'])
  })

  test('undone before anybody had joined, the customer hears of the first who does', async () => {
    await complain(conversationId)
    await resolve(ana, { conversationId })
    await claim(ana, { conversationId })
    expect((await notices(conversationId)).map(([name]) => name)).toEqual(['handed-over', 'agent-joined'])
  })

  test('opened again the next day, or by the customer, is a new beginning, and told', async () => {
    await complain(conversationId)
    await claim(ana, { conversationId })
    await resolve(ana, { conversationId })
    await db().episode.updateMany({ where: { conversationId }, data: { resolvedAt: minutesAgo(11) } })
    await db().conversation.update({ where: { id: conversationId }, data: { holderSince: minutesAgo(11) } })
    await claim(ana, { conversationId })
    await resolve(ana, { conversationId })
    await hear(scene, said('Encore moi'))
    await complain(conversationId)
    const told = ['handed-over', 'agent-joined', 'agent-joined', 'handed-over']
    expect((await notices(conversationId)).map(([name]) => name)).toEqual(told)
    expect(await db().episode.count({ where: { conversationId } })).toBe(3)
  })

  test('who was given back to the bot in between is told that somebody joins', async () => {
    await complain(conversationId)
    await claim(ana, { conversationId })
    await returnToBot(ana, { conversationId })
    await resolve(ana, { conversationId })
    await claim(ana, { conversationId })
    const told = ['handed-over', 'agent-joined', 'back-with-bot', 'agent-joined']
    expect((await notices(conversationId)).map(([name]) => name)).toEqual(told)
  })

  test('what somebody elsewhere holds is asked back, and the composer stays shut until Messenger agrees', async () => {
    await hear(scene, taken(testApps.inbox), { at: minutesAgo(1) })
    await claim(ana, { conversationId })
    expect(await look(scene)).toMatchObject({
      ...{ holder: 'agent', holderReason: 'taken-back', settlement: 'settling', holderAppId: null },
    })
    expect(await notices(conversationId)).toEqual([])
  })
})

test('what does not exist is not found', async () => {
  const missing = '00000000-0000-7000-8000-000000000000'
  expect(await refusal(claim(ana, { conversationId: missing }))).toMatchObject({ code: 'not-found' })
})
