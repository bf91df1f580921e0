import { expect, test } from 'vitest'
import { restrictionOf } from './restriction.ts'

const now = new Date('2026-11-25T12:00:00.000Z')
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
const told = (action: string, hours: number) => ({ action, reason: 'spam', at: hoursAgo(hours) })

test.each([
  ['nothing was said', null, null, null],
  ['a block stays until it is lifted', told('block', 900), null, 'block'],
  ['a block that was lifted is over', told('unblock', 1), hoursAgo(2), null],
  ['a warning is worth a week', told('warning', 6 * 24), null, 'warning'],
  ['an old warning is over', told('warning', 7 * 24), null, null],
  ['a refusal with 10/1893063 or 368 is worth a day', null, hoursAgo(23), 'refused'],
  ['an old refusal is over', null, hoursAgo(24), null],
  ['a refusal after the block was lifted counts', told('unblock', 3), hoursAgo(2), 'refused'],
])('D65: %s', (_, news, refusedAt, reason) => {
  expect(restrictionOf({ told: news, refusedAt }, now)?.reason ?? null).toBe(reason)
})
