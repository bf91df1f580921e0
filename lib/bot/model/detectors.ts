import type { Language, Suspicion } from '../understanding.ts'
import { wordsAndLetters } from './features.ts'
import { isOnlyReference, normalise, sentencesOf, toneOf } from './normalise.ts'
import { englishRules } from './rules.en.ts'
import { frenchRules } from './rules.fr.ts'
import { guard, hitsOf, isIronic, type RuleBook } from './rules.ts'
import { classify, type Example, type TextClassifier, trainClassifier } from './text-classifier.ts'

/**
 * Whether a customer complains or wants a person. Rules and a trained detector each look at the whole message and at
 * every sentence, and the highest score counts: a complaint behind a routine question must not hide in it.
 */
export type Wish = 'complaint' | 'human'
export type DetectorExample = { text: string; label: Wish | 'other' }

const ruleScore = 0.95
const moodScore = 0.6
const none: Suspicion = { score: 0, evidence: [] }

export function trainDetectors(examples: DetectorExample[]): TextClassifier {
  const prepared = examples.map(({ text, label }): Example => ({ text: withTone(text), label }))
  const options = { featurise: wordsAndLetters, wordWeight: 0.7, minDocuments: 2, cost: 1, folds: 0, sharpness: 3 }
  return trainClassifier(prepared, options).classifier
}

export function detectWishes(model: TextClassifier, text: string, lang: { code: Language; score: number }) {
  if (isOnlyReference(text)) return { complaint: none, human: none }
  const sentences = sentencesOf(text)
  const parts = sentences.length > 1 ? [text, ...sentences] : [text]
  const books = booksFor(lang)
  return { complaint: suspicionOf('complaint', { model, parts, books }), human: suspicionOf('human', { model, parts, books }) }
}

/** A message whose language is in doubt, or mixed, is held against both rule books. */
function booksFor({ code, score }: { code: Language; score: number }): RuleBook[] {
  if (score < 0.9) return [frenchRules, englishRules]
  return [code === 'fr' ? frenchRules : englishRules]
}

type Inspection = { model: TextClassifier; parts: string[]; books: RuleBook[] }

function suspicionOf(wish: Wish, { model, parts, books }: Inspection): Suspicion {
  const ruled = parts.map((part) => byRules(wish, part, books))
  const learnt = parts.map((part) => byModel(wish, part, model))
  const all = [...ruled, ...learnt]
  const score = Math.max(...all.map((suspicion) => suspicion.score))
  const evidence = all.filter((suspicion) => suspicion.score >= 0.2).flatMap((suspicion) => suspicion.evidence)
  return { score, evidence: [...new Set(evidence)].slice(0, 6) }
}

function byRules(wish: Wish, part: string, books: RuleBook[]): Suspicion {
  const text = normalise(part)
  const evidence = books.flatMap((book) => {
    const guarded = guard(text, book.guards)
    const hits = hitsOf(book[wish], guarded).map(({ rule, words }) => `${rule}: ${words}`)
    return wish === 'complaint' && isIronic(book, guarded) ? [...hits, 'irony'] : hits
  })
  if (evidence.length > 0) return { score: ruleScore, evidence }
  return wish === 'complaint' ? byMood(part) : none
}

function byMood(part: string): Suspicion {
  const tone = toneOf(part)
  if (tone.includes('xangryfacex')) return { score: ruleScore, evidence: ['angry face'] }
  const insists = tone.includes('xinsistsx') && (tone.includes('xshoutsx') || !/\p{L}/u.test(part))
  return insists ? { score: moodScore, evidence: ['insistent marks'] } : none
}

function byModel(wish: Wish, part: string, model: TextClassifier): Suspicion {
  if (isOnlyReference(part)) return none
  const score = classify(model, wordsAndLetters(withTone(part)))[model.labels.indexOf(wish)] ?? 0
  return { score, evidence: [`reads like ${wish === 'human' ? 'asking for a person' : 'a complaint'}`] }
}

function withTone(text: string): string {
  return [normalise(text), ...toneOf(text)].join(' ')
}
