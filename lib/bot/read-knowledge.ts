import { now } from '#lib/clock.ts'
import { db } from '#lib/db.ts'
import { listAnswers } from './answers/list-answers.ts'
import { type AnswerReport, type Knowledge, latelyDays } from './knowledge.ts'
import type { IntentReport } from './model/intents.ts'

const dayMs = 24 * 3_600_000

/** Everything the bot can say, how well it knows it and how often it said it lately. */
export async function readKnowledge(): Promise<Knowledge> {
  const [answers, model, used] = await Promise.all([listAnswers(), readModel(), countUses()])
  const reports = new Map(model?.report.map(({ id, ...report }) => [id, report satisfies AnswerReport]))
  return {
    answers: answers.map((answer) => ({
      ...answer,
      report: reports.get(answer.key) ?? null,
      usedLately: used.get(answer.key) ?? 0,
    })),
    model: model && { trainedAt: model.trainedAt.toISOString(), ...totalsOf(model.report) },
  }
}

async function readModel() {
  const model = await db().botModel.findFirst({
    orderBy: { trainedAt: 'desc' },
    select: { trainedAt: true, report: true },
  })
  return model && { trainedAt: model.trainedAt, report: model.report as unknown as IntentReport[] }
}

/** Every phrase counts the same, so an answer with many weighs more. */
export function totalsOf(report: IntentReport[]) {
  const phrases = report.reduce((sum, each) => sum + each.phrases, 0)
  const found = report.reduce((sum, each) => sum + each.accuracy * each.phrases, 0)
  return { answers: report.length, phrases, accuracy: phrases === 0 ? 0 : found / phrases }
}

async function countUses(): Promise<Map<string, number>> {
  const since = new Date(now().getTime() - latelyDays * dayMs)
  const counted = await db().botTurn.groupBy({
    by: ['answerKey'],
    where: { at: { gte: since }, answerKey: { not: null } },
    _count: true,
  })
  return new Map(counted.map(({ answerKey, _count }) => [answerKey ?? '', _count]))
}
