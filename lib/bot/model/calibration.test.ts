import { describe, expect, it } from 'vitest'
import { calibrationError, fitSharpness, softmax } from './calibration.ts'

describe('softmax', () => {
  it('adds up to one and keeps the order', () => {
    const chances = softmax(Float64Array.of(1, 0, -1), 2)
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1)
    expect([...chances].toSorted((one, other) => other - one)).toEqual([...chances])
  })
})

describe('fitSharpness', () => {
  const always = (right: number) => Array.from({ length: 50 }, () => ({ margins: Float64Array.of(1, 0), right }))

  it('is bold where the margins are always right and timid where they are right half of the time', () => {
    expect(fitSharpness(always(0))).toBeGreaterThan(5)
    expect(fitSharpness([...always(0), ...always(1)])).toBeLessThan(0.5)
  })
})

describe('calibrationError', () => {
  it('is zero when confidence is the share of right ones', () => {
    const predictions = Array.from({ length: 10 }, (_, at) => ({ confidence: 0.7, isRight: at < 7 }))
    expect(calibrationError(predictions)).toBeCloseTo(0)
  })

  it('is the gap when it is not', () => {
    expect(calibrationError([{ confidence: 0.95, isRight: false }])).toBeCloseTo(0.95)
  })
})
