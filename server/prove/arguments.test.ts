import { expect, test } from 'vitest'
import { readArguments } from './arguments.ts'
import { sizes } from './plan/plan.ts'

test('a run is long unless told otherwise, and a seed is chosen when none is given', () => {
  expect(readArguments([])).toMatchObject({ form: 'long', size: sizes.long, mutation: undefined, isJson: false })
  expect(readArguments(['--short', '--seed', '42', '--json'])).toMatchObject({ form: 'short', seed: 42, isJson: true })
  expect(readArguments(['--regime', 'hop1'])).toMatchObject({ regime: 'hop1', mustMeetAll: false })
  expect(readArguments([]).seed).toBeGreaterThan(0)
})

test('what is not understood is said in a sentence', () => {
  expect(() => readArguments(['--mutate', 'everything'])).toThrow('choose from fence, dedupe-key, echo-matching')
  expect(() => readArguments(['--regime', 'hop3'])).toThrow('choose from hop1, hop2')
  expect(() => readArguments(['--seed', 'x'])).toThrow('--seed takes a whole number above 0, not x.')
  expect(() => readArguments(['--sort'])).toThrow('--sort')
})
