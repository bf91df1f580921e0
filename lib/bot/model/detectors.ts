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
const worthTelling = 0.2
const none: Suspicion = { score: 0, evidence: [] }
const everyGuard = [...frenchRules.guards, ...englishRules.guards]

export const detectorOptions = {
  featurise: wordsAndLetters,
  wordWeight: 0.7,
  minDocuments: 2,
  cost: 1,
  folds: 0,
  costOf: { human: 2 },
  sharpness: 1.8,
}

export function trainDetectors(examples: DetectorExample[]): TextClassifier {
  const prepared = examples.map(({ text, label }): Example => ({ text: detectorText(text), label }))
  return trainClassifier(prepared, detectorOptions).classifier
}

export function detectWishes(model: TextClassifier, text: string, lang: { code: Language; score: number }) {
  if (isOnlyReference(text)) return { complaint: none, human: none }
  const sentences = sentencesOf(text)
  const parts = sentences.length > 1 ? [text, ...sentences] : [text]
  const inspected = parts.map((part) => inspect(model, part, booksFor(lang)))
  return {
    complaint: strongest(inspected.flatMap(({ complaint }) => complaint)),
    human: strongest(inspected.flatMap(({ human }) => human)),
  }
}

/** What the trained detector reads: the words without those a guard blanks out, and the tone. */
export function detectorText(text: string): string {
  return [guard(normalise(text), everyGuard).replaceAll('_', ''), ...toneOf(text)].join(' ')
}

/** A message whose language is in doubt, or mixed, is held against both rule books. */
function booksFor({ code, score }: { code: Language; score: number }): RuleBook[] {
  if (score < 0.9) return [frenchRules, englishRules]
  return [code === 'fr' ? frenchRules : englishRules]
}

function inspect(model: TextClassifier, part: string, books: RuleBook[]): Record<Wish, Suspicion[]> {
  const text = ruleText(part)
  const guarded = books.map((book) => ({ book, text: guard(text, book.guards) }))
  const ruled = (wish: Wish) => guarded.flatMap(({ book, text }) => hitsOf(book[wish], text).map(asSuspicion))
  const irony = guarded.some(({ book, text }) => isIronic(book, text))
    ? [{ score: ruleScore, evidence: ['irony'] }]
    : []
  const learnt = byModel(model, part)
  return {
    complaint: [...ruled('complaint'), ...irony, ...byMood(part), learnt.complaint],
    human: [...ruled('human'), learnt.human],
  }
}

/** Rules see where a sentence ends, so that the words of two do not run together into a hit. */
function ruleText(part: string): string {
  const sentences = sentencesOf(part)
  return sentences.length > 1 ? sentences.map(normalise).join(' . ') : normalise(part)
}

function asSuspicion({ rule, words }: { rule: string; words: string }): Suspicion {
  return { score: ruleScore, evidence: [`${rule}: ${words}`] }
}

function byMood(part: string): Suspicion[] {
  const tone = toneOf(part)
  if (tone.includes('xangryfacex')) return [{ score: ruleScore, evidence: ['angry face'] }]
  const insists = tone.includes('xinsistsx') && (tone.includes('xshoutsx') || !/\p{L}/u.test(part))
  return insists ? [{ score: moodScore, evidence: ['insistent marks'] }] : []
}

function byModel(model: TextClassifier, part: string): Record<Wish, Suspicion> {
  if (isOnlyReference(part)) return { complaint: none, human: none }
  const chances = classify(model, wordsAndLetters(detectorText(part)))
  const chanceOf = (wish: Wish) => chances[model.labels.indexOf(wish)] ?? 0
  return {
    complaint: { score: chanceOf('complaint'), evidence: ['reads like a complaint'] },
    human: { score: chanceOf('human'), evidence: ['reads like asking for a person'] },
  }
}

function strongest(suspicions: Suspicion[]): Suspicion {
  const evidence = suspicions.filter(({ score }) => score >= worthTelling).flatMap((suspicion) => suspicion.evidence)
  return { score: Math.max(0, ...suspicions.map(({ score }) => score)), evidence: [...new Set(evidence)].slice(0, 6) }
}
