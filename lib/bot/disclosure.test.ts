import '#lib/testing/database.ts'
import { beforeEach, expect, test } from 'vitest'
import { sendBotReply } from '#lib/conversations/send-bot-reply.ts'
import { db } from '#lib/db.ts'
import { requestHuman } from '#lib/handover/request-human.ts'
import { returnToBot } from '#lib/handover/return-to-bot.ts'
import { makeAgent } from '#lib/testing/factories.ts'
import { hear, look, makeScene, messagesOf, minutesAgo, type Scene, said } from '#lib/testing/scene.ts'
import { readSituation } from './read-situation.ts'

let scene: Scene
beforeEach(async () => {
  scene = await makeScene()
})

const day = 24 * 60
async function asks(text: string, minutes: number) {
  const message = said(text)
  await hear(scene, message, { at: minutesAgo(minutes) })
  const { id } = await look(scene)
  const asked = (await messagesOf(id)).find(({ mid }) => mid === message.mid)
  return { conversationId: id, messageId: asked?.id ?? '' }
}
const isIntroduced = async (asked: Awaited<ReturnType<typeof asks>>) =>
  (await readSituation(asked.conversationId, asked.messageId))?.isGreeting
async function answers(asked: Awaited<ReturnType<typeof asks>>, minutes: number) {
  const turn = {
    decision: 'answer',
    reason: 'confident',
    answerKey: null,
    reading: {},
    thresholds: {},
    modelVersion: '1',
  }
  await sendBotReply({ ...asked, ...turn, epoch: 1, language: 'fr', replies: [{ text: 'Voici.' }], handOver: null })
  await db().botTurn.updateMany({ where: { messageId: asked.messageId }, data: { at: minutesAgo(minutes) } })
}

test('D53: the bot says what it is at the start, not with every answer, and again after a day of silence', async () => {
  const first = await asks('Bonjour', day + 90)
  expect(await isIntroduced(first)).toBe(true)
  await answers(first, day + 89)
  await db().botTurn.updateMany({ where: { messageId: first.messageId }, data: { at: minutesAgo(30) } })
  const soon = await asks('Et mon colis ?', 20)
  expect(await isIntroduced(soon)).toBe(false)
  await db().botTurn.updateMany({ where: { messageId: first.messageId }, data: { at: minutesAgo(day + 1) } })
  expect(await isIntroduced(await asks('Toujours là ?', 1))).toBe(true)
})

test.each([
  ['fr', 'assistant automatique'],
  ['en', 'automated assistant'],
] as const)(
  'D53: given back, a customer who writes %s is told that a program answers again',
  async (language, words) => {
    const { conversationId } = await asks('Bonjour', 2)
    await requestHuman({ conversationId, actor: { kind: 'bot' }, reason: 'complaint', language })
    await returnToBot(await makeAgent(), { conversationId })
    const notice = (await messagesOf(conversationId)).at(-1)
    expect(notice).toMatchObject({ content: { notice: 'back-with-bot' }, text: expect.stringContaining(words) })
  },
)
