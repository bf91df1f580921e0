import '#lib/testing/database.ts'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { saveAnswer } from '#lib/bot/answers/save-answer.ts'
import { demonstrationAnswers } from '#lib/bot/demonstration/answers.ts'
import { publishModel } from '#lib/bot/publish-model.ts'
import { db } from '#lib/db.ts'
import { newCustomer, says } from '#server/webhook/testing/simulated-page.ts'
import { conversationOf, soon } from './testing/conversation.ts'
import { withWorker } from './testing/with-worker.ts'

/** On Messenger people send a sentence in pieces, and they send them faster than anybody answers. */
let psid: string

beforeAll(async () => {
  for (const answer of demonstrationAnswers) await saveAnswer(answer)
  await publishModel()
}, 60_000)
withWorker()
beforeEach(async () => {
  psid = await newCustomer({ locale: 'fr_FR' })
})

const saysAll = async (...texts: string[]) => {
  for (const text of texts) await says(psid, { text })
}
const turns = () => db().botTurn.findMany({ where: { conversation: { customer: { psid } } }, orderBy: { at: 'asc' } })
const decided = async () => (await turns()).map(({ decision }) => decision)
const answered = async () => (await turns()).flatMap(({ answerKey }) => answerKey ?? [])

test('a question in three pieces has one answer, and no person is troubled', async () => {
  await saysAll('bonjour', 'je voulais vous demander', 'ou est mon colis')
  await expect.poll(answered, soon).toEqual(['track-parcel'])
  const [, ...afterHello] = await decided()
  expect(afterHello).toEqual(['hear-on', 'answer'])
  expect(await conversationOf(psid)).toMatchObject({ holder: 'bot' })
})

test('what means nothing by itself is understood with what follows it', async () => {
  await saysAll('je veux annuler', 'la commande')
  await expect.poll(answered, soon).toEqual(['cancel-order'])
})

test('who says nothing more is brought to people after a moment', async () => {
  await saysAll('blabla patati patata')
  await expect.poll(async () => (await conversationOf(psid))?.holder, soon).toBe('waiting')
  expect(await decided()).toEqual(['hand-over'])
})

test('a wish for a person is not waited with, and what follows finds people', async () => {
  await saysAll('je veux parler à un conseiller', 'svp')
  await expect.poll(async () => (await conversationOf(psid))?.holder, soon).toBe('waiting')
  expect(await decided()).toEqual(['hand-over'])
})

test('two clear questions have two answers', async () => {
  await saysAll('ou est mon colis ?', 'quels sont vos horaires ?')
  await expect.poll(answered, soon).toEqual(['track-parcel', 'opening-hours'])
})
