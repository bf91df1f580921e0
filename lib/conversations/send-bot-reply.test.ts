import '#lib/testing/database.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import type { AgentActor } from '#lib/actor.ts'
import { db } from '#lib/db.ts'
import { takeOver } from '#lib/handover/take-over.ts'
import { testApps } from '#lib/testing/database.ts'
import { makeAgent } from '#lib/testing/factories.ts'
import { refused } from '#lib/testing/messenger-thread.ts'
import { actionsOf, type Begun, clearJobs, hasWritten, look, type Scene } from '#lib/testing/scene.ts'
import { recordDelivery } from './record-delivery.ts'
import { sendBotReply } from './send-bot-reply.ts'
import { accepted, botTurn, deliverAll, lastMessage, next } from './testing/answering.ts'

const { bot } = testApps

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

describe('the bot answers', () => {
  test('once: its words, its decision with the evidence, and the language it heard', async () => {
    expect(await sendBotReply(botTurn(begun))).toEqual({ isSaid: true })
    const delivery = await next(conversationId)
    expect(delivery).toMatchObject({
      appId: bot,
      window: 'standard',
      body: { kind: 'text', text: 'Il arrive demain.' },
    })
    await recordDelivery(delivery, accepted())
    expect(await lastMessage(conversationId)).toMatchObject({
      author: 'bot',
      status: 'sent',
      clientId: delivery.metadata,
    })
    expect(await look(scene)).toMatchObject({ language: 'fr', lastMessageAuthor: 'bot', customer: { language: 'fr' } })
    expect(await db().botTurn.findUniqueOrThrow({ where: { messageId: begun.messageId } })).toMatchObject({ epoch: 1 })
    expect(await actionsOf(conversationId)).toContain('bot.decided')
  })

  test('promise 3: of two runs of the same job at once, one answers', async () => {
    const results = await Promise.all([
      sendBotReply(botTurn(begun)),
      sendBotReply(botTurn(begun)),
      sendBotReply(botTurn(begun)),
    ])
    expect(results.filter(({ isSaid }) => isSaid)).toHaveLength(1)
    expect(results).toContainEqual({ isSaid: false, because: 'already-answered' })
    expect(await deliverAll(conversationId)).toHaveLength(1)
  })

  test('not after somebody took over while it was composing', async () => {
    await takeOver(ana, { conversationId })
    expect(await sendBotReply(botTurn(begun))).toEqual({ isSaid: false, because: 'not-the-holder' })
    expect(await db().botTurn.count({ where: { messageId: begun.messageId } })).toBe(0)
  })

  test('with quick replies, buttons and pictures', async () => {
    const quickReplies = [{ title: 'Oui', payload: 'YES' }]
    const buttons = [{ type: 'web_url', title: 'Suivre', url: 'https://colis.example' }]
    await sendBotReply(
      botTurn(begun, {
        replies: [
          { text: 'Voilà', buttons },
          { pictureUrl: 'https://colis.example/p.png', quickReplies },
        ],
      }),
    )
    const [text, picture] = await deliverAll(conversationId)
    expect(text?.body).toEqual({ kind: 'text', text: 'Voilà', quickReplies: [], buttons })
    expect(picture?.body).toEqual({ kind: 'picture-url', url: 'https://colis.example/p.png', quickReplies })
  })

  test('or hands over, in the same breath as it decides', async () => {
    await sendBotReply(botTurn(begun, { decision: 'hand-over', replies: [], handOver: { reason: 'complaint' } }))
    expect(await look(scene)).toMatchObject({ holder: 'waiting', holderReason: 'complaint' })
    const handover = await db().handover.findFirstOrThrow({ where: { conversationId } })
    expect(handover).toMatchObject({ actorKind: 'bot', triggerMessageId: begun.messageId, language: 'fr' })
    expect(handover.summary).toBe('→ Où est mon colis ?')
  })

  test('and when Messenger will not take its words, people answer', async () => {
    await sendBotReply(botTurn(begun))
    await recordDelivery(await next(conversationId), refused('bad-request', 'never'))
    expect(await look(scene)).toMatchObject({ holder: 'waiting', holderReason: 'bot-failed' })
  })

  test('unless nobody could reach that customer', async () => {
    await sendBotReply(botTurn(begun))
    await recordDelivery(await next(conversationId), refused('person-unavailable', 'never'))
    expect(await look(scene)).toMatchObject({ holder: 'bot' })
  })
})
