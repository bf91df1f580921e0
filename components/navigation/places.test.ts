import { describe, expect, it } from 'vitest'
import { isIn, placesFor } from './places.ts'

describe('placesFor', () => {
  it.each([
    ['agent', ['inbox', 'bot']],
    ['supervisor', ['inbox', 'bot', 'supervision', 'audit', 'settings']],
    ['administrator', ['inbox', 'bot', 'supervision', 'audit', 'settings']],
  ] as const)('offers %s %j', (role, ids) => {
    expect(placesFor(role).map(({ id }) => id)).toEqual(ids)
  })
})

describe('isIn', () => {
  it.each([
    ['/inbox', true],
    ['/inbox/42', true],
    ['/inboxes', false],
    ['/', false],
  ])('finds %s in the inbox: %s', (pathname, expected) => {
    expect(isIn(pathname, '/inbox')).toBe(expected)
  })
})
