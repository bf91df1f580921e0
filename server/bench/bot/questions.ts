import { demonstrationAnswers } from '#lib/bot/demonstration/answers.ts'

/** Routine questions, each about something else than the one before, so that none counts as asked again. */
export const questions = demonstrationAnswers.flatMap(({ phrases }) => phrases.en[0] ?? [])
