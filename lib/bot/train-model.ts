import { createHash } from 'node:crypto'
import { type Corpus, readCorpus } from './corpus/read-corpus.ts'
import { trainDetectors } from './model/detectors.ts'
import { trainIntents } from './model/intents.ts'
import { trainLanguage } from './model/language.ts'
import type { TrainedModel } from './trained-model.ts'
import type { Language } from './understanding.ts'

/** One answer of the desk with the sentences that call for it. */
export type TrainingAnswer = { id: string; phrases: { text: string; lang: Language }[] }

/** No answer is for these: small, or the model would rather hold its tongue than answer. */
const plainTalk = 150
const wishes = 200

/**
 * Learns a desk's answers. Takes seconds of a whole core: in a process that serves people call `trainInWorker`.
 * The same answers give the same model, byte for byte.
 */
export function trainModel(answers: TrainingAnswer[]): TrainedModel {
  const corpus = readCorpus()
  const phrases = answers.flatMap(({ id, phrases }) => phrases.map(({ text, lang }) => ({ text, lang, intent: id })))
  const { classifier: intents, report } = trainIntents(phrases, unanswerable(corpus))
  const own = phrases.map(({ text }) => ({ text, label: 'other' as const }))
  const detectors = trainDetectors([...corpus.wishes, ...own])
  const language = trainLanguage([...corpus.wishes, ...phrases])
  return { version: versionOf({ phrases, corpus }), intents, detectors, language, report }
}

/** Complaints are among them, so that one the detectors miss is at least not met with a confident answer. */
function unanswerable({ background, wishes: all }: Corpus): string[] {
  const wished = all.filter(({ label }) => label !== 'other').map(({ text }) => text)
  return [...spread(background, plainTalk), ...spread(wished, wishes)]
}

/** Evenly over the whole list, so that every heading of the corpus is heard. */
function spread<Item>(items: Item[], wanted: number): Item[] {
  const step = Math.max(1, items.length / wanted)
  return items.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step))
}

function versionOf(learnt: unknown): string {
  return createHash('sha256').update(JSON.stringify(learnt)).digest('hex').slice(0, 16)
}
