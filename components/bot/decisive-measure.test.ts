import { expect, test } from 'vitest'
import type { Turn } from '#lib/bot/turn.ts'
import { decisiveMeasure } from './decisive-measure.ts'

const reading: Turn['reading'] = { language: 'fr', confidence: 0.4, complaint: 0.9, human: 0.7 }

test('a hand-over hangs on what it was for', () => {
  expect(decisiveMeasure({ decision: 'hand-over', reason: 'complaint', reading })).toMatchObject({ value: 0.9 })
  expect(decisiveMeasure({ decision: 'hand-over', reason: 'asked-for-person', reading })).toMatchObject({ value: 0.7 })
  expect(decisiveMeasure({ decision: 'hand-over', reason: 'not-confident', reading })).toMatchObject({ value: 0.4 })
})

test('answers and offers hang on the confidence in the best answer, none at all counting as zero', () => {
  expect(decisiveMeasure({ decision: 'answer', reason: '', reading })).toMatchObject({ name: 'confidence', value: 0.4 })
  const empty = { ...reading, confidence: null }
  expect(decisiveMeasure({ decision: 'offer', reason: '', reading: empty })).toMatchObject({ value: 0 })
})

test('pleasantries and taps hang on nothing', () => {
  expect(decisiveMeasure({ decision: 'small-talk', reason: 'thanks', reading })).toBeNull()
  expect(decisiveMeasure({ decision: 'answer', reason: '', reading: null })).toBeNull()
})
