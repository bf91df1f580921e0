import { expect, it } from 'vitest'
import { talkToPersonPayload } from '#lib/handover/talk-to-person.ts'
import { answerPayloadPrefix } from '../answers/payload.ts'
import { demonstrationAnswers } from './answers.ts'

const buttonsOf = demonstrationAnswers.flatMap(({ reply }) => [...(reply.buttons ?? []), ...(reply.quickReplies ?? [])])

it('has forty answers of twelve phrases and more in each language', () => {
  expect(new Set(demonstrationAnswers.map(({ key }) => key)).size).toBe(40)
  for (const { key, phrases } of demonstrationAnswers)
    expect({ key, isEnough: phrases.fr.length >= 12 && phrases.en.length >= 12 }).toEqual({ key, isEnough: true })
})

it('fits what Messenger takes: titles of twenty characters, texts of two thousand', () => {
  for (const { title } of buttonsOf)
    for (const words of Object.values(title)) expect(words.length).toBeLessThanOrEqual(20)
  for (const { reply } of demonstrationAnswers)
    for (const text of Object.values(reply.text)) expect(text.length).toBeLessThanOrEqual(2000)
})

it('sends quick replies only to answers that exist, or to a person', () => {
  const keys = new Set(demonstrationAnswers.map(({ key }) => `${answerPayloadPrefix}${key}`))
  const payloads = demonstrationAnswers.flatMap(({ reply }) => (reply.quickReplies ?? []).map(({ payload }) => payload))
  expect(payloads.filter((payload) => !keys.has(payload) && payload !== talkToPersonPayload)).toEqual([])
})
