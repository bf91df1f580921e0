import { type Features, wordsAndLetters } from './features.ts'
import { normalise } from './normalise.ts'
import { classify, type TextClassifier, trainClassifier, type Verdict } from './text-classifier.ts'

/** The label of sentences that no answer of the desk is for. Never offered, never answered. */
export const noIntent = ''

export type IntentReport = {
  id: string
  phrases: number
  /** Share of its phrases that a model trained without them gives back to it. */
  accuracy: number
  /** The answer that takes most of the others, where there is one. */
  confusedWith: string | null
}

export type Phrase = { text: string; intent: string }

export function trainIntents(phrases: Phrase[], background: string[]) {
  const examples = [
    ...phrases.map(({ text, intent }) => ({ text: normalise(text), label: intent })),
    ...background.map((text) => ({ text: normalise(text), label: noIntent })),
  ]
  const options = { featurise: wordsAndLetters, wordWeight: 0.5, minDocuments: 1, cost: 1, folds: 5 }
  const { classifier, verdicts } = trainClassifier(examples, { ...options, uncalibratedLabel: noIntent })
  return { classifier, report: reportOf(classifier.labels, verdicts) }
}

/** The three likeliest answers with their calibrated chance. */
export function readIntents(model: TextClassifier, features: Features): { id: string; confidence: number }[] {
  const chances = classify(model, features)
  return model.labels
    .map((id, at) => ({ id, confidence: chances[at] ?? 0 }))
    .filter(({ id }) => id !== noIntent)
    .sort((one, other) => other.confidence - one.confidence)
    .slice(0, 3)
}

function reportOf(labels: string[], verdicts: Verdict[]): IntentReport[] {
  const intents = labels.filter((id) => id !== noIntent)
  return intents.map((id) => {
    const own = verdicts.filter(({ right }) => labels[right] === id)
    const given = own.map(({ margins }) => labels[margins.indexOf(Math.max(...margins))] ?? noIntent)
    const hits = given.filter((label) => label === id).length
    return { id, phrases: own.length, accuracy: own.length ? hits / own.length : 0, confusedWith: mostTaken(given, id) }
  })
}

function mostTaken(given: string[], own: string): string | null {
  const takers = new Map<string, number>()
  for (const label of given) if (label !== own && label !== noIntent) takers.set(label, (takers.get(label) ?? 0) + 1)
  const [first] = [...takers].sort((one, other) => other[1] - one[1] || one[0].localeCompare(other[0]))
  return first?.[0] ?? null
}
