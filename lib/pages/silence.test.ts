import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSilent, likelihoodOfSilence } from './silence.ts'

const office = Array.from({ length: 24 }, (_, hour) => (hour >= 8 && hour < 18 ? 14 : 0))
const always = Array.from({ length: 24 }, () => 14)
const rare = Array.from({ length: 24 }, () => 2)
const at = (hour: number, minute = 0, day = 25) => new Date(Date.UTC(2026, 10, day, hour, minute))

test.each([
  ['a Page that speaks every hour, after two hours', always, at(10), at(12), false],
  ['a Page that speaks every hour, after three', always, at(10), at(13), true],
  ['a Page with office hours, over night', office, at(17, 30), at(8, 0, 26), false],
  ['a Page with office hours, into the next noon', office, at(17, 30), at(11, 30, 26), true],
  ['a Page that hardly ever speaks, after a day', rare, at(8), at(8, 0, 26), false],
  ['a Page that hardly ever speaks, after three days', rare, at(8, 0, 20), at(8, 0, 23), true],
  ['a Page that just spoke', always, at(10), at(10), false],
])('D20: %s', (_, busyDays, since, now, expected) => {
  expect(isSilent({ days: 14, busyDays }, since, now)).toBe(expected)
})

test('D20: a Page without a week of history is never called silent', () => {
  expect(isSilent({ days: 6, busyDays: always.map(() => 6) }, at(8, 0, 1), at(8))).toBe(false)
})

const habit = fc
  .integer({ min: 7, max: 28 })
  .chain((days) =>
    fc.record({ days: fc.constant(days), busyDays: fc.array(fc.nat(days), { minLength: 24, maxLength: 24 }) }),
  )

test('D20: the longer the silence, the less likely; what once called stays called until something comes', () => {
  fc.assert(
    fc.property(habit, fc.nat(5_000), fc.nat(5_000), (each, minutes, more) => {
      const since = at(9)
      const [sooner, later] = [minutes, minutes + more].map((after) => new Date(since.getTime() + after * 60_000))
      if (!sooner || !later) return
      expect(likelihoodOfSilence(each, since, later)).toBeLessThanOrEqual(
        likelihoodOfSilence(each, since, sooner) + 1e-12,
      )
      if (isSilent(each, since, sooner)) expect(isSilent(each, since, later)).toBe(true)
    }),
  )
})

test('D20: hours in which a Page always rests add nothing', () => {
  fc.assert(
    fc.property(habit, (each) => {
      const busyDays = each.busyDays.map((count, hour) => (hour < 6 ? 0 : count))
      expect(likelihoodOfSilence({ ...each, busyDays }, at(0), at(6))).toBe(1)
    }),
  )
})
