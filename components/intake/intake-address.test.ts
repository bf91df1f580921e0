import { expect, test } from 'vitest'
import { dayAfter, intakeAddress, intakePlaceAt } from './intake-address.ts'

test.each([
  ['', '/settings/intake'],
  ['part=dead', '/settings/intake?part=dead'],
  ['part=nonsense&until=never', '/settings/intake'],
  ['until=2026-11-24T10:00:00.000Z&page=900', '/settings/intake?until=2026-11-24T10%3A00%3A00.000Z&page=900'],
])('an address is read and written alike: %s', (query, address) => {
  expect(intakeAddress(intakePlaceAt(new URLSearchParams(query)))).toBe(address)
})

test('after yesterday comes the present day, which has no end of its own', () => {
  const now = Date.parse('2026-11-25T10:30:00Z')
  expect(dayAfter('2026-11-23T11:00:00.000Z', now)).toBe('2026-11-24T11:00:00.000Z')
  expect(dayAfter('2026-11-24T11:00:00.000Z', now)).toBeNull()
})
