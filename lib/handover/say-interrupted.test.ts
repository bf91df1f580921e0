import '#lib/testing/database.ts'
import { beforeEach, expect, test } from 'vitest'
import { nextDelivery } from '#lib/conversations/next-delivery.ts'
import { sendBotReply } from '#lib/conversations/send-bot-reply.ts'
import { botTurn } from '#lib/conversations/testing/answering.ts'
import { testApps } from '#lib/testing/database.ts'
import { makeAgent } from '#lib/testing/factories.ts'
import {
  actionsOf,
  clearJobs,
  echoed,
  hasWritten,
  hear,
  messagesOf,
  minutesAgo,
  passed,
  type Scene,
  taken,
  waitingTasks,
} from '#lib/testing/scene.ts'
import { returnToBot } from './return-to-bot.ts'
import { takeOver } from './take-over.ts'

const { bot, inbox } = testApps

let scene: Scene
let conversationId: string

/** The bot has decided, and somebody outside takes the thread before a word of it is on its way. */
beforeEach(async () => {
  const begun = await hasWritten('Où est mon colis ?')
  ;({ scene, conversationId } = begun)
  await sendBotReply(botTurn(begun, { replies: [{ text: 'Bonjour !' }, { text: 'Il arrive demain.' }] }))
})

const takeElsewhere = () => hear(scene, taken(inbox, bot), { at: minutesAgo(2) })
const wordsOfBot = async () =>
  (await messagesOf(conversationId)).filter(({ author }) => author === 'bot').map(({ text, status }) => [text, status])

test('what the bot was stopped from saying it says when the thread comes back, in its own order, and once', async () => {
  await takeElsewhere()
  expect(await nextDelivery(conversationId)).toBeNull()
  expect(await wordsOfBot()).toEqual([
    ['Bonjour !', 'dropped'],
    ['Il arrive demain.', 'dropped'],
  ])
  await clearJobs()
  await hear(scene, passed(bot), { at: minutesAgo(1) })
  expect(await waitingTasks()).toContain('deliver-messages')
  expect(await actionsOf(conversationId)).toContain('message.taken-up')
  expect((await nextDelivery(conversationId))?.body).toMatchObject({ text: 'Bonjour !' })
  expect(await wordsOfBot()).toEqual([
    ['Bonjour !', 'sending'],
    ['Il arrive demain.', 'queued'],
  ])
})

test('what had not even been stopped yet is said as well', async () => {
  await takeElsewhere()
  await hear(scene, passed(bot), { at: minutesAgo(1) })
  expect((await nextDelivery(conversationId))?.body).toMatchObject({ text: 'Bonjour !' })
})

test('not where a person has answered in the meantime', async () => {
  await takeElsewhere()
  await nextDelivery(conversationId)
  await hear(scene, echoed('Léa ici, il arrive jeudi', { fromAppId: inbox }), { at: minutesAgo(2) })
  await hear(scene, passed(bot), { at: minutesAgo(1) })
  expect(await nextDelivery(conversationId)).toBeNull()
  expect(await actionsOf(conversationId)).not.toContain('message.taken-up')
})

test('nor when a person of the desk gave it back: they have seen what was asked', async () => {
  const ana = await makeAgent()
  await takeOver(ana, { conversationId })
  await nextDelivery(conversationId)
  await returnToBot(ana, { conversationId })
  expect((await wordsOfBot()).filter(([text]) => text === 'Il arrive demain.')).toEqual([
    ['Il arrive demain.', 'dropped'],
  ])
})
