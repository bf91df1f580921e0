import type { Reading, Retort, SmallTalk, Suspicion } from './understanding.ts'

/** What the conversation already went through, as far as the bot's next act depends on it. */
export type ConversationState = {
  /** Customer turns in a row, before this one, that the bot could only meet with an offer. */
  unsureTurnsRunning: number
  /** The answer the bot gave last, unless something else has happened since. */
  lastAnsweredIntentId: string | null
  /** What the bot said last, when that was no answer: the kind of small talk, or its welcome. */
  lastSmallTalk: string | null
}

/** Before anything was said. */
export const atFirst: ConversationState = { unsureTurnsRunning: 0, lastAnsweredIntentId: null, lastSmallTalk: null }

export type Thresholds = { answer: number; offer: number; complaint: number; human: number }

export const startThresholds: Thresholds = { answer: 0.6, offer: 0.3, complaint: 0.3, human: 0.5 }

export type HandOverReason =
  | 'asked-for-person'
  | 'complaint'
  | 'in-distress'
  | 'answer-rejected'
  | 'unsure-twice'
  | 'same-answer-again'
  | 'other-language'
  | 'not-confident'

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
  const { human, complaint, smallTalk, intents, isForeign } = reading
  const [best] = intents
  if (human.score >= thresholds.human) return handOver('asked-for-person', human.evidence)
  if (smallTalk === 'no' && state.lastAnsweredIntentId) return handOver('answer-rejected')
  if (complaint.score >= thresholds.complaint) return handOver(graver(complaint), complaint.evidence)
  if (smallTalk) return chat(smallTalk, state)
  if (isForeign) return handOver('other-language')
  const confidence = best?.confidence ?? 0
  const isUnsure = confidence >= thresholds.offer && confidence < thresholds.answer
  if (isUnsure && state.unsureTurnsRunning >= 1) return handOver('unsure-twice')
  if (best && confidence >= thresholds.offer && best.id === state.lastAnsweredIntentId)
    return handOver('same-answer-again')
  if (best && confidence >= thresholds.answer) return { act: 'answer', intentId: best.id, confidence }
  if (isUnsure) return { act: 'offer', intentIds: intents.map(({ id }) => id) }
  return handOver('not-confident')
}

/** Who tells of a death or an accident is heard by the same ear as who complains, but complains of nothing. */
const graver = ({ evidence }: Suspicion): HandOverReason =>
  evidence.some((hit) => hit.startsWith('distress:')) ? 'in-distress' : 'complaint'

/** The small talk that ends with "what can I do for you?", so that a bare "yes" asks to be heard. */
const invitations = ['welcome', 'greeting', 'thanks', 'how-are-you', 'opening']

function chat(said: SmallTalk | Retort, { unsureTurnsRunning, lastSmallTalk }: ConversationState): Decision {
  const wantsMore = said === 'opening' || said === 'yes' || said === 'no'
  if (wantsMore && unsureTurnsRunning >= 1) return handOver('unsure-twice')
  const kind = said === 'yes' || said === 'no' ? meaningOf(said, lastSmallTalk) : said
  if (kind === 'opening' && lastSmallTalk === 'opening') return handOver('unsure-twice')
  return { act: 'small-talk', kind }
}

const meaningOf = (said: Retort, lastSmallTalk: string | null): SmallTalk =>
  said === 'yes' && lastSmallTalk !== null && invitations.includes(lastSmallTalk) ? 'opening' : 'acknowledgement'

function handOver(reason: HandOverReason, evidence: string[] = []): Decision {
  return { act: 'hand-over', reason, evidence }
}
