import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { reply } from './input.ts'

const clientId = randomUUID()
const isTaken = (more: object) => reply.safeParse({ clientId, ...more }).success
const titles = (count: number, length = 5) => Array.from({ length: count }, (_, at) => `${at}`.padEnd(length, 'x'))
const link = { type: 'web_url', title: 'Suivre', url: 'https://colis.example' }
const card = { title: 'Lisbonne', subtitle: 'Demain' }

describe('D27: what may be asked to be sent is what Messenger takes', () => {
  test.each<[string, boolean, object]>([
    ['words', true, { text: 'Bonjour' }],
    ['nothing', false, { text: '   ' }],
    ['a file without words', true, { uploadIds: [clientId] }],
    [
      '13 quick replies below words',
      true,
      { text: 'Quand ?', offer: { kind: 'quick-replies', titles: titles(13, 20) } },
    ],
    ['a 14th', false, { text: 'Quand ?', offer: { kind: 'quick-replies', titles: titles(14) } }],
    ['a title of 21 characters', false, { text: 'Quand ?', offer: { kind: 'quick-replies', titles: titles(1, 21) } }],
    ['quick replies below nothing', false, { offer: { kind: 'quick-replies', titles: titles(2) } }],
    ['three buttons', true, { text: 'Voici', offer: { kind: 'buttons', buttons: [link, link, link] } }],
    ['a fourth', false, { text: 'Voici', offer: { kind: 'buttons', buttons: [link, link, link, link] } }],
    ['640 characters above buttons', true, { text: 'x'.repeat(640), offer: { kind: 'buttons', buttons: [link] } }],
    ['one more', false, { text: 'x'.repeat(641), offer: { kind: 'buttons', buttons: [link] } }],
    [
      'a button that leads to a script',
      false,
      { text: 'Voici', offer: { kind: 'buttons', buttons: [{ ...link, url: 'javascript:alert(1)' }] } },
    ],
    ['ten cards', true, { offer: { kind: 'cards', cards: Array(10).fill(card) } }],
    ['an eleventh', false, { offer: { kind: 'cards', cards: Array(11).fill(card) } }],
    ['a card that is only a title', false, { offer: { kind: 'cards', cards: [{ title: 'Lisbonne' }] } }],
    [
      'a card with a title of 81 characters',
      false,
      { offer: { kind: 'cards', cards: [{ ...card, title: 'x'.repeat(81) }] } },
    ],
    [
      'cards with words: those are a message of their own',
      false,
      { text: 'Voici', offer: { kind: 'cards', cards: [card] } },
    ],
  ])('%s: %s', (_name, expected, input) => expect(isTaken(input)).toBe(expected))
})
