import { expect, test } from 'vitest'
import { talkToPersonPayload } from '#lib/handover/talk-to-person.ts'
import type { Answer } from './answers/answer.ts'
import { type Bubble, composeReply, type Saying } from './compose-reply.ts'

const answer: Answer = {
  key: 'track-parcel',
  title: { en: 'Track a parcel', fr: 'Suivre un colis' },
  reply: {
    text: { en: 'Here is how.', fr: 'Voici comment.' },
    imageUrl: 'https://example.org/label.png',
    buttons: [{ type: 'web_url', title: { en: 'Tracking', fr: 'Suivi' }, url: 'https://example.org/track' }],
  },
  phrases: { en: [], fr: [] },
  isActive: true,
}
const french = { language: 'fr', pageName: 'Colibri', isGreeting: false } as const
const quickReplies = (bubble?: Bubble) => (bubble && 'quickReplies' in bubble ? bubble.quickReplies : undefined)

const sayings: Saying[] = [
  { kind: 'answer', answer },
  { kind: 'offer', answers: [answer] },
  { kind: 'small-talk', about: 'thanks' },
  { kind: 'welcome' },
]

test.each(sayings)('D54 the way to a person is offered with everything the bot says: $kind', (saying) => {
  for (const language of ['en', 'fr'] as const) {
    const last = composeReply(saying, { ...french, language }).at(-1)
    expect(quickReplies(last)?.at(-1)).toMatchObject({ payload: talkToPersonPayload })
    for (const { title } of quickReplies(last) ?? []) expect(title.length).toBeLessThanOrEqual(20)
  }
})

test('D53 the first words say that an automated assistant speaks, and for whom', () => {
  const [first] = composeReply({ kind: 'answer', answer }, { ...french, isGreeting: true })
  expect(first).toMatchObject({ text: expect.stringMatching(/assistant automatique de Colibri/) })
})

test('an answer is said in the customer’s language, its picture as a bubble of its own', () => {
  const [picture, text] = composeReply({ kind: 'answer', answer }, french)
  expect(picture).toEqual({ imageUrl: 'https://example.org/label.png' })
  expect(text).toMatchObject({
    text: 'Voici comment.',
    buttons: [{ title: 'Suivi', url: 'https://example.org/track' }],
  })
})

test('an offered answer is a choice that asks for exactly that answer', () => {
  const [offer] = composeReply({ kind: 'offer', answers: [answer] }, french)
  expect(quickReplies(offer)?.[0]).toEqual({ title: 'Suivre un colis', payload: 'RELAIS_ANSWER:track-parcel' })
})

test('the way to a person stands once, also where the answer itself leads to one', () => {
  const quickReplies = [{ title: { en: 'An agent', fr: 'Un conseiller' }, payload: talkToPersonPayload }]
  const leading = { ...answer, reply: { text: answer.reply.text, quickReplies } }
  const [bubble] = composeReply({ kind: 'answer', answer: leading }, french)
  expect(bubble).toMatchObject({ quickReplies: [{ title: 'Parler à quelqu’un' }] })
})

test('who says hello is greeted once', () => {
  const bubbles = composeReply({ kind: 'small-talk', about: 'greeting' }, { ...french, isGreeting: true })
  expect(bubbles.filter((bubble) => 'text' in bubble && bubble.text.startsWith('Bonjour'))).toHaveLength(1)
})

test('who sends a card number is told not to, before the answer', () => {
  const [caution, ...rest] = composeReply({ kind: 'answer', answer }, { ...french, isCardNumberSent: true })
  expect(caution).toMatchObject({ text: expect.stringContaining('numéro de carte') })
  expect(rest).toEqual(composeReply({ kind: 'answer', answer }, french))
})
