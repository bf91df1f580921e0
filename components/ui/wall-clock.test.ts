import { expect, test } from 'vitest'
import { momentOf, wallClockOf } from './wall-clock.ts'

test.each([
  ['2026-11-22T14:05:09', 'Europe/Paris', '2026-11-22T13:05:09.000Z'],
  ['2026-07-01T00:00:00', 'America/New_York', '2026-07-01T04:00:00.000Z'],
  ['2026-11-22T14:05:09', 'Asia/Kolkata', '2026-11-22T08:35:09.000Z'],
])('%s in %s is %s, and back', (wallClock, timeZone, moment) => {
  expect(momentOf(wallClock, timeZone).toISOString()).toBe(moment)
  expect(wallClockOf(Date.parse(moment), timeZone)).toBe(wallClock)
})
