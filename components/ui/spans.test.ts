import { describe, expect, it } from 'vitest'
import { distanceBetween, remainingUntil } from './spans.ts'

const now = Date.parse('2026-11-22T12:00:00Z')
const second = 1_000
const minute = 60 * second
const hour = 60 * minute

describe('distanceBetween', () => {
  it.each([
    [0, { unit: 'now' }],
    [-59 * second, { unit: 'now' }],
    [-minute, { unit: 'minute', value: -1 }],
    [-119 * second, { unit: 'minute', value: -1 }],
    [-59 * minute - 59 * second, { unit: 'minute', value: -59 }],
    [-hour, { unit: 'hour', value: -1 }],
    [-24 * hour + 1, { unit: 'hour', value: -23 }],
    [-24 * hour, { unit: 'day' }],
    [5 * minute, { unit: 'minute', value: 5 }],
    [30 * hour, { unit: 'day' }],
  ])('at %i ms from now says %j', (offset, distance) => {
    expect(distanceBetween(now + offset, now)).toEqual(distance)
  })
})

describe('remainingUntil', () => {
  it('counts the started second', () => {
    expect(remainingUntil(now + 1, now)).toEqual({ isOver: false, days: 0, hours: 0, minutes: 0, seconds: 1 })
  })

  it('is over on the moment itself', () => {
    expect(remainingUntil(now, now)).toEqual({ isOver: true, days: 0, hours: 0, minutes: 0, seconds: 0 })
  })

  it('splits what is left', () => {
    const left = remainingUntil(now + 26 * hour + 3 * minute + 4 * second, now)
    expect(left).toEqual({ isOver: false, days: 1, hours: 2, minutes: 3, seconds: 4 })
  })

  it('says how long it is over', () => {
    expect(remainingUntil(now - 90 * second, now)).toMatchObject({ isOver: true, minutes: 1, seconds: 30 })
  })
})
