import '#lib/testing/database.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveAnswer } from '#lib/bot/answers/save-answer.ts'
import { demonstrationAnswers } from '#lib/bot/demonstration/answers.ts'
import { publishModel } from '#lib/bot/publish-model.ts'
import { db } from '#lib/db.ts'
import { talkToPerson } from '#lib/handover/talk-to-person.ts'
import { listenToForget } from '#lib/live/remember.ts'
import { setPageProfile } from '#lib/messenger/page-profile.ts'
import { clearJobs, waitingJobs } from '#lib/testing/scene.ts'
import { bot, control, newCustomer, pageId, says } from '#server/webhook/testing/simulated-page.ts'
import { answerWithBot } from './answer-with-bot.ts'
import { processEvents } from './process-events.ts'

let memory: Awaited<ReturnType<typeof listenToForget>>

beforeAll(async () => {
  for (const answer of demonstrationAnswers) await saveAnswer(answer)
  await publishModel()
  memory = await listenToForget()
  await setPageProfile(bot(), talkToPerson)
}, 60_000)
afterAll(() => memory.stop())

/** Pressing “Get started” is the first that the desk hears of somebody, and the bot is quicker than the job that asks who they are. */
async function greeted(locale: string, act: Record<string, unknown> = { getStarted: true }): Promise<string | null> {
  const psid = await newCustomer({ locale })
  await clearJobs()
  await says(psid, act)
  await expect.poll(() => db().webhookEvent.count({ where: { psid } }), { timeout: 10_000 }).toBe(2)
  await processEvents({ pageId, psid })
  const asked = (await waitingJobs()).find(({ task }) => task === 'answer-with-bot')?.payload
  const { conversationId = '', messageId = '' } = asked ?? {}
  await answerWithBot({ conversationId, messageId }, { job: { attempts: 1 } })
  const said = await db().message.findFirst({ where: { conversationId, author: 'bot' }, orderBy: { id: 'asc' } })
  return said?.text ?? null
}

test.for([
  ['fr_FR', 'l’assistant automatique'],
  ['en_GB', 'the automated assistant'],
] as const)(
  'who only pressed “Get started” is greeted in the language of their profile: %s',
  async ([locale, words]) => {
    expect(await greeted(locale)).toContain(words)
  },
)

test('whose profile Messenger does not give is greeted all the same', async () => {
  await control('faults', { profileMissing: 1 })
  expect(await greeted('fr_FR')).toContain('the automated assistant')
})

test.for([
  ['a voice message', { shape: 'audio' }],
  ['a language the bot does not read', { text: 'Quiero hablar con una persona' }],
] as const)('whose first words are %s is told of the hand-over in the language of their profile', async ([, act]) => {
  expect(await greeted('fr_FR', act)).toContain('Je vous mets en relation')
  expect(await greeted('es_ES', act)).toContain('I am handing you over')
})

test('a thumb is thanks and no riddle: the bot goes on', async () => {
  expect(await greeted('fr_FR', { shape: 'like' })).toContain('l’assistant automatique')
})
