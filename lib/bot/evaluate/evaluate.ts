import { demonstrationAnswers } from '../demonstration/answers.ts'
import type { TrainingAnswer } from '../train-model.ts'
import type { Language } from '../understanding.ts'
import {
  handoverMeasures,
  isAutoAnswered,
  isDetected,
  type JudgedCase,
  judge,
  mixedCases,
} from './evaluate-handover.ts'
import { intentMeasures } from './evaluate-intents.ts'
import { measureTraining, percentile } from './measure-training.ts'
import { BadCase, type HandoverCase, type IntentCase, readCases } from './read-cases.ts'

export type Report = Awaited<ReturnType<typeof evaluate>>

/** Hand-over cases are judged by a desk with the demonstration answers, intent cases by one trained on `trainFile`. */
export async function evaluate(files: string[], trainFile: string | undefined) {
  const cases = files.map(readCases)
  const handover = cases.flatMap((file) => file.handover)
  const intents = cases.flatMap((file) => file.intents)
  if (intents.length > 0 && trainFile === undefined)
    throw new BadCase('Intent cases need --train FILE.jsonl to learn from')
  return {
    handover: handover.length > 0 ? await evaluateHandover(handover) : null,
    intents: intents.length > 0 && trainFile ? await evaluateIntents(intents, trainFile) : null,
  }
}

async function evaluateHandover(cases: HandoverCase[]) {
  const { model, ...cost } = await measureTraining(demonstrationPhrases())
  const plain = judge(model, cases)
  const mixed = judge(model, mixedCases(cases))
  const languages = (['fr', 'en'] as const).filter((lang) => cases.some((handoverCase) => handoverCase.lang === lang))
  return {
    plain: handoverMeasures(plain),
    byLanguage: languages.map((lang) => ({ lang, ...handoverMeasures(plain.filter((one) => one.lang === lang)) })),
    mixed: handoverMeasures(mixed),
    cost: { ...cost, ...speedOf([...plain, ...mixed].map(({ ms }) => ms)) },
    failures: [...plain, ...mixed].filter(isFailure).map(({ text, label, decision }) => ({ text, label, decision })),
  }
}

async function evaluateIntents(cases: IntentCase[], trainFile: string) {
  const { model, ...cost } = await measureTraining(answersOf(readCases(trainFile).intents))
  const { times, ...measures } = intentMeasures(model, cases)
  return { ...measures, cost: { ...cost, ...speedOf(times) } }
}

function isFailure(judged: JudgedCase): boolean {
  if (judged.label === 'complaint' || judged.label === 'human_request')
    return isAutoAnswered(judged) || !isDetected(judged)
  return judged.label !== 'unknown' && isDetected(judged)
}

function demonstrationPhrases(): TrainingAnswer[] {
  return demonstrationAnswers.map(({ key, phrases }) => ({
    id: key,
    phrases: (['fr', 'en'] as const).flatMap((lang) => phrases[lang].map((text) => ({ text, lang }))),
  }))
}

/** Public intent sets name no language; theirs is English. */
function answersOf(cases: IntentCase[], lang: Language = 'en'): TrainingAnswer[] {
  const answers = new Map<string, TrainingAnswer>()
  for (const { text, intent } of cases) {
    if (intent === null) continue
    const answer = answers.get(intent) ?? { id: intent, phrases: [] }
    answer.phrases.push({ text, lang })
    answers.set(intent, answer)
  }
  return [...answers.values()]
}

function speedOf(times: number[]) {
  return { p50Ms: percentile(times, 0.5), p99Ms: percentile(times, 0.99) }
}
