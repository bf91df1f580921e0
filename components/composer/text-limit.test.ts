import { expect, it } from 'vitest'
import { roomIn } from './text-limit.ts'

it.each([
  [1_800, null],
  [1_801, { left: 199 }],
  [2_000, { left: 0 }],
  [2_001, { over: 1 }],
])('of %d characters says %o', (length, room) => expect(roomIn('x'.repeat(length))).toEqual(room))

it('does not count the space that is not sent', () =>
  expect(roomIn(`${'x'.repeat(1_800)}${' '.repeat(500)}`)).toBe(null))
