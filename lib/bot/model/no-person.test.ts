import { expect, it } from 'vitest'
import { withoutDeclined } from './no-person.ts'
import { normalise } from './normalise.ts'

it.each([
  ['Je ne veux pas parler à un humain', ''],
  ['Pas besoin d’un conseiller, juste le suivi', 'juste le suivi'],
  ['I don’t need to talk to a person, just tell me where', 'just tell me where'],
  ['No need to speak to anyone', ''],
])('hears no wish for a person in %j', (text, rest) => {
  expect(withoutDeclined(normalise(text))).toBe(rest)
})

it.each([
  'Je ne veux pas parler à un robot mais à un humain',
  'Je ne veux pas parler à quelqu’un qui ne comprend rien',
  'Je n’ai pas pu parler à un conseiller',
  'I don’t want to talk to a bot, I want a human',
  'I don’t want to talk to anyone but a human',
  'Why don’t I have a person to talk to',
])('leaves the wish in %j', (text) => {
  expect(withoutDeclined(normalise(text))).toBe(normalise(text))
})
