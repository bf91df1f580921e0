import { expect, test } from 'vitest'
import { weaknessesOf } from './weaknesses.ts'

const some = (count: number) => Array.from({ length: count }, (_, at) => `phrase ${at}`)
const report = { phrases: 20, accuracy: 0.9, confusedWith: null }

test('an answer with enough phrases in both languages, found again when practising, has no weakness', () => {
  expect(weaknessesOf({ phrases: { en: some(5), fr: some(5) }, report })).toEqual([])
})

test('too few phrases are counted over both languages', () => {
  expect(weaknessesOf({ phrases: { en: some(4), fr: some(5) }, report })).toEqual(['few-phrases'])
})

test('a language without any phrase is missed even among many', () => {
  expect(weaknessesOf({ phrases: { en: some(30), fr: [] }, report })).toEqual(['no-french'])
  expect(weaknessesOf({ phrases: { en: [], fr: some(30) }, report })).toEqual(['no-english'])
})

test('an answer that came after the model is not learnt yet, and one that is not found again is often confused', () => {
  expect(weaknessesOf({ phrases: { en: some(9), fr: some(9) }, report: null })).toEqual(['not-learnt'])
  const confused = { ...report, accuracy: 0.49 }
  expect(weaknessesOf({ phrases: { en: some(9), fr: some(9) }, report: confused })).toEqual(['often-confused'])
})
