import { expect, it } from 'vitest'
import { zoneOfOffset } from './zone-of-offset.ts'

it.each([
  [0, '+00:00'],
  [2, '+02:00'],
  [-5, '-05:00'],
  [5.5, '+05:30'],
  [-3.5, '-03:30'],
])('reads %d hours as the zone %s, which Intl knows', (hours, zone) => {
  expect(zoneOfOffset(hours)).toBe(zone)
  expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow()
})
