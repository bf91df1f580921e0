import type { KnownAnswer } from '#lib/bot/knowledge.ts'

/**
 * What a bot editor should look at first. This room shows what the bot knows and did; what it may say is decided in
 * `lib/bot`.
 */
export type Weakness = 'few-phrases' | 'no-french' | 'no-english' | 'often-confused' | 'not-learnt'

/** Below, an answer is found by luck. */
export const fewPhrases = 10
/** Below, more customers would get another answer, or none, than this one. */
const lowAccuracy = 0.5

export function weaknessesOf({ phrases, report }: Pick<KnownAnswer, 'phrases' | 'report'>): Weakness[] {
  const weaknesses: [Weakness, boolean][] = [
    ['not-learnt', report === null],
    ['no-french', phrases.fr.length === 0],
    ['no-english', phrases.en.length === 0],
    ['few-phrases', phrases.fr.length + phrases.en.length < fewPhrases],
    ['often-confused', report !== null && report.accuracy < lowAccuracy],
  ]
  return weaknesses.filter(([, isSo]) => isSo).map(([weakness]) => weakness)
}
