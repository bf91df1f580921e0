import type { Answer } from './answers/answer.ts'

/** What practising said about one answer: how often a model that had not seen a phrase still found its answer. */
export type AnswerReport = { phrases: number; accuracy: number; confusedWith: string | null }

export type KnownAnswer = Answer & {
  /** Of the published model; null when this answer came after it. */
  report: AnswerReport | null
  usedLately: number
}

/** Everything the bot can say and how well it knows it, as the bot page shows it. Safe for the browser. */
export type Knowledge = {
  answers: KnownAnswer[]
  /** Null until the bot has learnt for the first time. */
  model: { trainedAt: string; answers: number; phrases: number; accuracy: number } | null
}

/** What `usedLately` counts. */
export const latelyDays = 7
