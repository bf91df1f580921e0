import { describe, expect, it } from 'vitest'
import { ageOf, countByAge } from './waiting-age.ts'

const minuteMs = 60_000

describe('ageOf', () => {
  it.each([
    [0, 'fresh'],
    [5 * minuteMs - 1, 'fresh'],
    [5 * minuteMs, 'slow'],
    [15 * minuteMs, 'late'],
    [60 * minuteMs, 'overdue'],
    [240 * minuteMs, 'forgotten'],
  ])('calls %i ms %s', (waitedMs, age) => {
    expect(ageOf(waitedMs)).toBe(age)
  })

  it('calls a wait that begins in the future fresh, because clocks differ', () => {
    expect(ageOf(-minuteMs)).toBe('fresh')
  })
})

describe('countByAge', () => {
  it('counts everybody once and keeps empty ages', () => {
    const now = 1_000 * minuteMs
    const counted = countByAge([now - minuteMs, now - 20 * minuteMs, now - 30 * minuteMs, 0], now)
    expect(counted.map(({ count }) => count)).toEqual([1, 0, 2, 0, 1])
  })
})
