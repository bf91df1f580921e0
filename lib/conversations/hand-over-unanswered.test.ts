import '#lib/testing/database.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import type { AgentActor } from '#lib/actor.ts'
import { db } from '#lib/db.ts'
import { resolve } from '#lib/handover/resolve.ts'
import { returnToBot } from '#lib/handover/return-to-bot.ts'
import { takeOver } from '#lib/handover/take-over.ts'
import { makeAgent, makeMessage } from '#lib/testing/factories.ts'
import { clearJobs, hear, look, makeScene, messagesOf, minutesAgo, type Scene, said } from '#lib/testing/scene.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { handOverUnanswered } from './hand-over-unanswered.ts'
import { sendBotReply } from './send-bot-reply.ts'
import { botTurn } from './testing/answering.ts'

let scene: Scene
let conversationId: string
let ana: AgentActor

beforeEach(async () => {
  scene = await makeScene()
  await hear(scene, said('Bonjour'), { at: minutesAgo(5) })
  conversationId = (await look(scene)).id
  ana = await makeAgent({ name: 'Ana Moreau' })
  await clearJobs()
})

describe('promise 4: the net under the bot', () => {
  const longAgo = (data: Prisma.ConversationUncheckedUpdateInput = {}) =>
    db().conversation.update({ where: { id: conversationId }, data: { holderSince: minutesAgo(5), ...data } })
  const askedFirst = async () => (await messagesOf(conversationId)).find(({ author }) => author === 'customer')
  const answered = async (messageId: string | undefined, status: 'sent' | 'dropped' = 'sent') => {
    const { epoch } = await look(scene)
    const replies = [{ text: 'Bonjour !' }]
    const turn = botTurn({ conversationId, messageId: messageId ?? '' }, { epoch, language: null, replies })
    expect(await sendBotReply(turn)).toEqual({ isSaid: true })
    await db().message.updateMany({ where: { conversationId, author: 'bot', status: 'queued' }, data: { status } })
  }
  const asks = async (text: string, minutes: number, given: { channel?: 'standby' | 'messaging' } = {}) => {
    const question = said(text)
    await hear(scene, question, { at: minutesAgo(minutes), ...given })
    return db().message.findFirstOrThrow({ where: { conversationId, mid: question.mid } })
  }
  const holderAfter = async (at?: Date) => {
    await handOverUnanswered(at)
    return (await look(scene)).holder
  }
  const trigger = () => db().handover.findFirst({ where: { conversationId }, orderBy: { epoch: 'desc' } })

  test('what it leaves without an answer goes to people', async () => {
    await longAgo()
    await handOverUnanswered()
    expect(await look(scene)).toMatchObject({ holder: 'waiting', holderReason: 'bot-failed' })
  })

  test('not what it answered, nor what was only just asked', async () => {
    await longAgo()
    await answered((await askedFirst())?.id)
    const other = await makeScene()
    await hear(other, said('Bonjour'))
    expect(await holderAfter()).toBe('bot')
    expect(await look(other)).toMatchObject({ holder: 'bot' })
  })

  test('nor is it an answer what somebody else said before it and the desk hears of late', async () => {
    await longAgo()
    const farewell = { author: 'page-inbox', status: 'sent', at: minutesAgo(60), text: 'Bonne journée !' }
    await makeMessage(conversationId, farewell)
    expect(await holderAfter()).toBe('waiting')
  })

  test('and what it said in vain counts as no answer', async () => {
    await longAgo()
    await answered((await askedFirst())?.id, 'dropped')
    expect(await holderAfter()).toBe('waiting')
  })

  test('of two questions the first counts too, when only the second was answered', async () => {
    const second = await asks('Et mon remboursement ?', 4)
    await longAgo()
    await answered(second.id)
    expect(await holderAfter()).toBe('waiting')
    expect(await trigger()).toMatchObject({ reason: 'bot-failed', triggerMessageId: (await askedFirst())?.id })
  })

  test('both answered, in whichever order, is well; so is one that was answered while the other was only just asked', async () => {
    const [first, second] = [await askedFirst(), await asks('Et mon remboursement ?', 4)]
    await longAgo()
    await answered(second.id)
    await answered(first?.id)
    await asks('Merci', 1)
    expect(await holderAfter()).toBe('bot')
  })

  test('a notice is no answer', async () => {
    const second = await asks('Et mon remboursement ?', 4)
    await longAgo()
    await answered(second.id)
    await db().message.updateMany({
      where: { conversationId, author: 'bot' },
      data: { content: { notice: 'back-to-bot' } },
    })
    expect(await holderAfter()).toBe('waiting')
  })

  test.each(['agent', 'page-inbox', 'other-app'] as const)(
    'what was asked before %s spoke was theirs',
    async (author) => {
      await longAgo()
      const said = {
        text: 'Je regarde.',
        status: 'sent',
        at: minutesAgo(4),
        authorAgentId: author === 'agent' ? ana.id : null,
      }
      await makeMessage(conversationId, { author, ...said })
      expect(await holderAfter()).toBe('bot')
      await asks('Alors ?', 3)
      expect(await holderAfter()).toBe('waiting')
    },
  )

  test('what was unsent waits for nobody', async () => {
    const second = await asks('Et mon remboursement ?', 4)
    await longAgo()
    await answered(second.id)
    const first = await askedFirst()
    await hear(scene, said(null, { mid: first?.mid ?? '', isUnsent: true }), { at: minutesAgo(3) })
    expect(await holderAfter()).toBe('bot')
  })

  test('nor does what the bot is never asked about', async () => {
    const second = await asks('Et mon remboursement ?', 4)
    await longAgo()
    await answered(second.id)
    await db().message.updateMany({ where: { id: (await askedFirst())?.id }, data: { kind: 'act' } })
    expect(await holderAfter()).toBe('bot')
  })

  test('handed over and given back, old words are not handed over again, and new ones are', async () => {
    await longAgo()
    expect(await holderAfter()).toBe('waiting')
    await returnToBot(ana, { conversationId })
    await longAgo({ holderSince: minutesAgo(2) })
    expect(await holderAfter()).toBe('bot')
    const news = await asks('Toujours là ?', 1.8)
    await answered((await asks('Allô ?', 1.7)).id)
    expect(await holderAfter()).toBe('waiting')
    expect(await trigger()).toMatchObject({ triggerMessageId: news.id })
  })

  test('given back by somebody whose notice of it never reached the customer, their last words count', async () => {
    await takeOver(ana, { conversationId })
    await returnToBot(ana, { conversationId })
    await longAgo({ holderSince: minutesAgo(2) })
    expect(await holderAfter()).toBe('bot')
    await db().message.updateMany({ where: { conversationId, author: 'bot' }, data: { status: 'failed' } })
    expect(await holderAfter()).toBe('waiting')
  })

  test('nor is what was said before the conversation was resolved, while what opened it again counts', async () => {
    await takeOver(ana, { conversationId })
    await resolve(ana, { conversationId })
    const [reopening, next] = [await asks('Re-bonjour', -0.1), await asks('Et mon colis ?', -0.2)]
    expect(await look(scene)).toMatchObject({ holder: 'bot', holderReason: 'customer-wrote-again' })
    await answered(reopening.id)
    await answered(next.id)
    expect(await holderAfter(minutesAgo(-3))).toBe('bot')
    await db().botTurn.deleteMany({ where: { messageId: reopening.id } })
    expect(await holderAfter(minutesAgo(-3))).toBe('waiting')
    expect(await trigger()).toMatchObject({ triggerMessageId: reopening.id })
  })

  test('what was heard in standby counts once control came back, and what was asked before it left does not', async () => {
    const aside = await asks('Et mon colis ?', 4.5, { channel: 'standby' })
    const last = await asks('Alors ?', 4, { channel: 'standby' })
    await longAgo({ holderReason: 'control-returned', holderSince: minutesAgo(2) })
    await answered(last.id)
    await answered(aside.id)
    // Before that it was asked while the bot had it for itself, and resumeBot asks for the last of those alone.
    expect(await holderAfter()).toBe('bot')
    await db().botTurn.deleteMany({ where: { messageId: aside.id } })
    expect(await holderAfter()).toBe('waiting')
    expect(await trigger()).toMatchObject({ triggerMessageId: aside.id })
  })

  test('what was found by looking was decided about then, but for the last words', async () => {
    const second = await asks('Et mon remboursement ?', 4)
    await longAgo({ foundAt: minutesAgo(3) })
    await answered(second.id)
    expect(await holderAfter()).toBe('bot')
    await db().botTurn.deleteMany({ where: { messageId: second.id } })
    expect(await holderAfter()).toBe('waiting')
  })

  test('yesterday is history', async () => {
    await db().message.updateMany({ where: { conversationId }, data: { at: minutesAgo(25 * 60) } })
    await answered((await asks('Et mon remboursement ?', 4)).id)
    await longAgo()
    expect(await holderAfter()).toBe('bot')
  })
})
