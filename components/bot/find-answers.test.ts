import { expect, test } from 'vitest'
import type { KnownAnswer } from '#lib/bot/knowledge.ts'
import { findAnswers } from './find-answers.ts'

const answer = (key: string, fr: string, phrase: string): KnownAnswer => ({
  ...{ key, title: { en: key, fr }, reply: { text: { en: 'Yes', fr: 'Oui' } }, isActive: true },
  ...{ phrases: { en: [], fr: [phrase] }, report: null, usedLately: 0 },
})
const answers = [answer('refund', 'Être remboursé', 'je veux mon argent'), answer('hours', 'Horaires', 'ouvert quand')]
const keys = (words: string) => findAnswers(answers, words).map(({ key }) => key)

test('answers are found without accents or case, by title, key and phrase', () => {
  expect(keys('ETRE REMBOURSE')).toEqual(['refund'])
  expect(keys('hours')).toEqual(['hours'])
  expect(keys('argent veux')).toEqual(['refund'])
})

test('nothing typed finds everything, nonsense finds nothing', () => {
  expect(keys('  ')).toEqual(['refund', 'hours'])
  expect(keys('xyz')).toEqual([])
})
