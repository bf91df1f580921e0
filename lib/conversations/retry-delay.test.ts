import { expect, test } from 'vitest'
import { jitteredDelaySeconds, mostAttempts, retryDelaySeconds } from './retry-delay.ts'

const attempts = Array.from({ length: mostAttempts }, (_, index) => index + 1)

test('D30: the wait doubles up to five minutes', () => {
  expect(attempts.map(retryDelaySeconds)).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 300, 300])
})

test('D30: it is spread over a quarter of itself, and never shorter than what is waited for before the next try', () => {
  for (const attempt of attempts) {
    const delays = [0, 0.5, 0.999].map((chance) => jitteredDelaySeconds(attempt, chance) / retryDelaySeconds(attempt))
    expect(delays.map((delay) => Number(delay.toFixed(3)))).toEqual([1, 1.125, 1.25])
  }
  const delays = Array.from({ length: 50 }, () => jitteredDelaySeconds(9))
  expect(new Set(delays).size).toBeGreaterThan(40)
})
