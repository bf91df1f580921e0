import { expect, test } from 'vitest'
import { findUnmet } from './coverage.ts'

const whole = {
  customerMessages: 10_000,
  kills: { web: 10, worker: 10, postgres: 10 },
  survived: { duplicate: 3, 'late echoes': 1 },
}

test('a run that met everything lacks nothing', () => {
  expect(findUnmet(whole)).toEqual([])
})

test('a fault that never happened, a part that was never killed and a run that was too short are named', () => {
  const thin = { ...whole, kills: { web: 0, worker: 15, postgres: 14 }, survived: { duplicate: 3, metaAi: 0 } }
  expect(findUnmet({ ...thin, customerMessages: 9_999 })).toEqual([
    'metaAi',
    'a kill of web',
    '10000 messages of customers',
    '30 kills',
  ])
})
