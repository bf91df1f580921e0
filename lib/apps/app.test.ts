import { expect, test } from 'vitest'
import { findApp, type KnownApp, knowApp, nameApp } from './app.ts'

const page = { botAppId: '111', deskAppId: '222' }
const listed: KnownApp[] = [
  { id: '222', role: 'desk', name: null },
  { id: '111', role: 'bot', name: null },
  { id: '777', role: 'other', name: 'OtherDesk' },
]
const say = (word: string, id: string) => `${word} ${id}`

test.each([
  ['222', 'desk 222'],
  ['111', 'bot 111'],
  ['777', 'OtherDesk'],
  ['263902037430900', 'page-inbox 263902037430900'],
  ['1217981644879628', 'instagram-inbox 1217981644879628'],
  ['413038776280800', 'lead-ads 413038776280800'],
  ['unknown', 'unsaid unknown'],
  ['1234', 'unknown 1234'],
])('the app %s is called "%s"', (id, words) => {
  expect(nameApp(findApp(id, listed), say)).toBe(words)
})

test('one app for both is the desk’s, and a Page knows its own without a list', () => {
  expect(knowApp('111', { ...page, deskAppId: '111' })).toMatchObject({ role: 'desk' })
  expect(knowApp('111', page)).toMatchObject({ role: 'bot' })
  expect(knowApp('111')).toEqual({ id: '111', role: 'other', name: null })
})
