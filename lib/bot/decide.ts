import type { Reading, SmallTalk } from './understanding.ts'

/** What the conversation already went through, as far as the bot's next act depends on it. */
export type ConversationState = {
  /** Customer turns in a row, before this one, that the bot could only meet with an offer. */
  unsureTurnsRunning: number
  /** The answer the bot gave last, unless something else has happened since. */
  lastAnsweredIntentId: string | null
}

export type Thresholds = { answer: number; offer: number; complaint: number; human: number }

export const startThresholds: Thresholds = { answer: 0.6, offer: 0.3, complaint: 0.3, human: 0.5 }

export type HandOverReason = 'asked-for-person' | 'complaint' | 'unsure-twice' | 'same-answer-again' | 'not-confident'

export type Decision =
  | { act: 'hand-over'; reason: HandOverReason; evidence: string[] }
  | { act: 'answer'; intentId: string; confidence: number }
  /** The answers to choose from, best first; the way to a person is always offered beside them. */
  | { act: 'offer'; intentIds: string[] }
  | { act: 'small-talk'; kind: SmallTalk }

/**
 * The bot's whole policy. The order is the promise that a human is always reachable: a person asked for and a complaint
 * come before everything the bot could say, and two unsure turns or a repeated answer end its part.
 */
export function decide(reading: Reading, state: ConversationState, thresholds: Thresholds): Decision {
  const { human, complaint, smallTalk, intents } = reading
  const [best] = intents
  if (human.score >= thresholds.human) return handOver('asked-for-person', human.evidence)
  if (complaint.score >= thresholds.complaint) return handOver('complaint', complaint.evidence)
  if (smallTalk) return { act: 'small-talk', kind: smallTalk }
  const confidence = best?.confidence ?? 0
  const isUnsure = confidence >= thresholds.offer && confidence < thresholds.answer
  if (isUnsure && state.unsureTurnsRunning >= 1) return handOver('unsure-twice')
  if (best && confidence >= thresholds.offer && best.id === state.lastAnsweredIntentId)
    return handOver('same-answer-again')
  if (best && confidence >= thresholds.answer) return { act: 'answer', intentId: best.id, confidence }
  if (isUnsure) return { act: 'offer', intentIds: intents.map(({ id }) => id) }
  return handOver('not-confident')
}

function handOver(reason: HandOverReason, evidence: string[] = []): Decision {
  return { act: 'hand-over', reason, evidence }
}
