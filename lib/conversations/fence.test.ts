import '#lib/testing/database.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import type { AgentActor } from '#lib/actor.ts'
import { db } from '#lib/db.ts'
import { claim } from '#lib/handover/claim.ts'
import type { ControlRules } from '#lib/handover/control.ts'
import { returnToBot } from '#lib/handover/return-to-bot.ts'
import { returnToQueue } from '#lib/handover/return-to-queue.ts'
import { takeOver } from '#lib/handover/take-over.ts'
import { begin, inboxTakes, routedPage, settle, zeroPage } from '#lib/handover/testing/thread.ts'
import { testApps } from '#lib/testing/database.ts'
import { makeAgent } from '#lib/testing/factories.ts'
import { refusal } from '#lib/testing/refusal.ts'
import {
  actionsOf,
  type Begun,
  clearJobs,
  echoed,
  hasWritten,
  hear,
  look,
  messagesOf,
  minutesAgo,
  passed,
  type Scene,
  taken,
} from '#lib/testing/scene.ts'
import { nextDelivery } from './next-delivery.ts'
import { sendBotReply } from './send-bot-reply.ts'
import { botTurn, deliverAll, lastMessage, next, reply, takesOver } from './testing/answering.ts'

const { bot, desk, inbox } = testApps

let begun: Begun
let scene: Scene
let conversationId: string
let ana: AgentActor

beforeEach(async () => {
  ana = await makeAgent({ name: 'Ana Moreau' })
  begun = await hasWritten('Où est mon colis ?')
  ;({ scene, conversationId } = begun)
  await clearJobs()
})

const writes = (text: string) => reply(ana, conversationId, text)

describe('the fence', () => {
  test('a takeover silences the bot even between decision and delivery', async () => {
    await sendBotReply(botTurn(begun))
    await takeOver(ana, { conversationId })
    const said = await deliverAll(conversationId)
    expect(said.map(({ body }) => body)).not.toContainEqual(expect.objectContaining({ text: 'Il arrive demain.' }))
    const dropped = (await messagesOf(conversationId)).find(({ text }) => text === 'Il arrive demain.')
    expect(dropped).toMatchObject({ status: 'dropped', failure: 'superseded', mid: null })
    expect(await actionsOf(conversationId)).toContain('message.dropped')
  })

  test('also when the bot has it again by then: what it decided before is not said after', async () => {
    await sendBotReply(botTurn(begun))
    await hear(scene, taken(inbox), { at: minutesAgo(2) })
    await hear(scene, echoed('Ici Léa.'), { at: minutesAgo(1.5) })
    await hear(scene, passed(bot), { at: minutesAgo(1) })
    expect(await look(scene)).toMatchObject({ holder: 'bot', epoch: 3 })
    expect(await deliverAll(conversationId)).toEqual([])
  })

  test('what an agent wrote is not sent once somebody else has the conversation', async () => {
    await takesOver(ana, begun)
    await deliverAll(conversationId)
    await writes('Je regarde.')
    await returnToQueue(ana, { conversationId, note: 'shift ends' })
    await deliverAll(conversationId)
    expect(await lastMessage(conversationId)).toMatchObject({
      author: 'agent',
      status: 'failed',
      failure: 'not-the-holder',
    })
  })

  test('notices pass, said by whichever of ours has the thread', async () => {
    await takeOver(ana, { conversationId })
    expect(await next(conversationId)).toMatchObject({ appId: bot, body: { text: expect.stringContaining('Ana') } })
  })
})

test('after a claim from elsewhere the agent waits for control, and her composer opens when it comes', async () => {
  await hear(scene, taken(inbox), { at: minutesAgo(2) })
  await claim(ana, { conversationId })
  expect(await refusal(writes('Bonjour'))).toMatchObject({ code: 'control-not-held' })
  await hear(scene, passed(desk), { at: minutesAgo(1) })
  expect((await writes('Bonjour')).messages).toHaveLength(1)
})

describe('in a thread that somebody outside keeps', () => {
  /** Ana has it back from elsewhere without control, and gives it to the bot: a notice waits to be said. */
  async function isGivenBack(page: ControlRules) {
    const kept = await begin(page)
    kept.thread.canTake = false
    await inboxTakes(kept)
    await claim(ana, kept)
    await settle(kept)
    await returnToBot(ana, kept)
    return kept
  }

  test.each([
    ['where nobody can take', zeroPage, 'asked'],
    ['where we may not', routedPage, 'refused'],
  ])(
    '%s: a notice is tried until it is clear that they keep it, and is not sent after that',
    async (_, page, outcome) => {
      const kept = await isGivenBack(page)
      expect(await next(kept.conversationId)).toMatchObject({ body: { text: expect.stringContaining('assist') } })
      await db().message.updateMany({ where: { status: 'sending' }, data: { status: 'queued' } })
      await settle(kept)
      expect(await look(kept.scene)).toMatchObject({ holder: 'bot', settlement: outcome })
      expect(await nextDelivery(kept.conversationId)).toBeNull()
      expect(await lastMessage(kept.conversationId)).toMatchObject({ status: 'dropped', failure: 'not-ours-now' })
      expect(await actionsOf(kept.conversationId)).toContain('message.dropped')
    },
  )

  test('in the first Handover Protocol anybody may speak, so it is sent', async () => {
    const kept = await isGivenBack({ ...routedPage, regime: 'hop1', defaultAppId: inbox })
    await settle(kept)
    expect(await next(kept.conversationId)).toMatchObject({ body: { text: expect.stringContaining('assist') } })
  })
})
