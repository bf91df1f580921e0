import { atFirst, type Decision, decide, startThresholds } from '../decide.ts'
import type { TrainedModel } from '../trained-model.ts'
import type { HandoverCase } from './read-cases.ts'
import { timeReading } from './time-reading.ts'

export type JudgedCase = HandoverCase & { decision: Decision; ms: number }

/** Each message as the first of its conversation, under the start thresholds. */
export function judge(model: TrainedModel, cases: HandoverCase[]): JudgedCase[] {
  return cases.map((handoverCase) => {
    const reading = timeReading(model, handoverCase.text)
    return { ...handoverCase, decision: decide(reading, atFirst, startThresholds), ms: reading.ms }
  })
}

/** Shares between 0 and 1. "Detected" is by rules or the trained detector; "handed over" adds low confidence. */
export function handoverMeasures(judged: JudgedCase[]) {
  const complaints = judged.filter(({ label }) => label === 'complaint')
  const requests = judged.filter(({ label }) => label === 'human_request')
  const harmless = judged.filter(({ label }) => label === 'routine' || label === 'chitchat')
  const routine = judged.filter(({ label }) => label === 'routine')
  const unknown = judged.filter(({ label }) => label === 'unknown')
  return {
    cases: judged.length,
    complaintsDetected: share(complaints, isDetected),
    complaintsHandedOver: share(complaints, isHandedOver),
    complaintsAutoAnswered: share(complaints, isAutoAnswered),
    humanRequestsDetected: share(requests, isDetected),
    humanRequestsHandedOver: share(requests, isHandedOver),
    humanRequestsAutoAnswered: share(requests, isAutoAnswered),
    falseHandovers: share(harmless, isDetected),
    harmlessHandedOver: share(harmless, isHandedOver),
    routineAnswered: share(routine, isAutoAnswered),
    unknownAnswered: share(unknown, isAutoAnswered),
  }
}

/** A routine question and a wish for a person or a complaint in one message, in both orders. */
export function mixedCases(cases: HandoverCase[]): HandoverCase[] {
  const routine = cases.filter(({ label }) => label === 'routine')
  const urgent = cases.filter(({ label }) => label === 'complaint' || label === 'human_request')
  return urgent.flatMap((wish, turn) =>
    routine
      .filter(({ lang }) => lang === wish.lang)
      .map((question, at) => {
        const parts = (turn + at) % 2 === 0 ? [question.text, wish.text] : [wish.text, question.text]
        return { text: parts.map(closed).join(' '), lang: wish.lang, label: wish.label }
      }),
  )
}

export function isAutoAnswered({ decision }: JudgedCase): boolean {
  return decision.act === 'answer' || decision.act === 'small-talk'
}

export function isDetected({ decision }: JudgedCase): boolean {
  return decision.act === 'hand-over' && ['complaint', 'in-distress', 'asked-for-person'].includes(decision.reason)
}

function isHandedOver({ decision }: JudgedCase): boolean {
  return decision.act === 'hand-over'
}

function closed(text: string): string {
  return /[.!?…]\s*$/.test(text) ? text : `${text}.`
}

function share<Item>(items: Item[], test: (item: Item) => boolean): number | null {
  return items.length === 0 ? null : items.filter(test).length / items.length
}
