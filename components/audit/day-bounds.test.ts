import { describe, expect, it } from 'vitest'
import { isDay, startOfDay, startOfNextDay } from './day-bounds.ts'

const iso = (at: Date) => at.toISOString()

describe('a day', () => {
  it('begins at midnight of the zone', () => {
    expect(iso(startOfDay('2026-11-22', 'Europe/Paris'))).toBe('2026-11-21T23:00:00.000Z')
    expect(iso(startOfDay('2026-07-01', 'America/New_York'))).toBe('2026-07-01T04:00:00.000Z')
    expect(iso(startOfDay('2026-11-22', 'UTC'))).toBe('2026-11-22T00:00:00.000Z')
  })

  it.each([
    ['2026-03-29', 23],
    ['2026-10-25', 25],
    ['2026-10-26', 24],
  ])('%s has %i hours in Paris', (day, hours) => {
    const lengthMs = startOfNextDay(day, 'Europe/Paris').getTime() - startOfDay(day, 'Europe/Paris').getTime()
    expect(lengthMs / 3_600_000).toBe(hours)
  })
})

describe('isDay', () => {
  it.each([
    ['2026-11-22', true],
    ['2026-02-30', false],
    ['22/11/2026', false],
    ['', false],
    [null, false],
  ])('%j: %s', (value, expected) => {
    expect(isDay(value)).toBe(expected)
  })
})
