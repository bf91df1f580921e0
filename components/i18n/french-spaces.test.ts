import { expect, test } from 'vitest'
import { spaced, withFrenchSpaces } from './french-spaces.ts'

test('a line never breaks before high punctuation, nor inside quotation marks', () => {
  expect(spaced('Vraiment ? Oui ! Bot : « Bonjour »; 12 %')).toBe(
    'Vraiment\u202f? Oui\u202f! Bot\u00a0: «\u00a0Bonjour\u00a0»; 12\u00a0%',
  )
})

test('every other space stays, also around values', () => {
  expect(spaced('{count, plural, one {# lettre} other {# lettres}} de {name}')).toBe(
    '{count, plural, one {# lettre} other {# lettres}} de {name}',
  )
})

test('all sentences of a catalogue are spaced, under the same keys', () => {
  expect(withFrenchSpaces({ inbox: { ask: 'Qui ?' }, yes: 'Oui' })).toEqual({
    inbox: { ask: 'Qui\u202f?' },
    yes: 'Oui',
  })
})
