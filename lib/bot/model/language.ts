import type { Language } from '../understanding.ts'
import { lettersOnly } from './features.ts'
import { classify, type Example, type TextClassifier, trainClassifier } from './text-classifier.ts'

/** Enough letters to tell two languages apart; more sentences only cost time. */
const sentencesPerLanguage = 1200

export function trainLanguage(sentences: { text: string; lang: Language }[]): TextClassifier {
  const examples = (['fr', 'en'] as const).flatMap((lang) => {
    const spoken = sentences.filter((sentence) => sentence.lang === lang)
    const step = Math.max(1, spoken.length / sentencesPerLanguage)
    const chosen = Array.from({ length: Math.floor(spoken.length / step) }, (_, at) => spoken[Math.floor(at * step)])
    return chosen.flatMap((sentence): Example[] => (sentence ? spellings(sentence.text, lang) : []))
  })
  const options = { featurise: lettersOnly, wordWeight: 1, minDocuments: 2, cost: 1, folds: 0, sharpness: 4 }
  return trainClassifier(examples, options).classifier
}

/**
 * French or English. One or two words prove little ("ok", "stop", "refund pls"), so the language the conversation
 * already has wins over them.
 */
export function detectLanguage(
  model: TextClassifier,
  text: string,
  conversationLang?: Language,
): { code: Language; score: number } {
  const letters = plain(text)
  const words = letters.match(/\p{L}+/gu) ?? []
  if (words.length < 3 && conversationLang) return { code: conversationLang, score: 1 }
  if (words.length === 0) return { code: conversationLang ?? 'fr', score: 0.5 }
  const french = classify(model, lettersOnly(letters))[model.labels.indexOf('fr')] ?? 0.5
  return french >= 0.5 ? { code: 'fr', score: french } : { code: 'en', score: 1 - french }
}

/** Customers drop their accents, so both ways of writing are learnt. */
function spellings(text: string, lang: Language): Example[] {
  const written = plain(text)
  const bare = written.normalize('NFKD').replace(/\p{M}+/gu, '')
  return [...new Set([written, bare])].map((spelling) => ({ text: spelling, label: lang }))
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[^\p{L}' ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
