import type { Language } from '#lib/actor.ts'
import { languageOf } from '#lib/handover/notice.ts'
import { answerPayloadPrefix } from './answers/payload.ts'
import { type Decision, decide, startThresholds, type Thresholds } from './decide.ts'
import type { Situation } from './read-situation.ts'
import type { Reading, Understanding } from './understanding.ts'

/** What the bot makes of one message, with everything that explains it afterwards. */
export type Considered = {
  decision: Decision | { act: 'welcome' }
  language: Language
  reading: Reading | null
  thresholds: Thresholds
}

const getStarted = 'RELAIS_GET_STARTED'

/** A tap says exactly what is meant; only free words need understanding. What cannot be read goes to people. */
export async function consider(
  situation: Situation,
  understanding: Understanding,
  signal: AbortSignal,
): Promise<Considered> {
  const { text, begun, payload, language, state } = situation
  const tapped = (decision: Considered['decision']): Considered => ({
    decision,
    language: languageOf(situation),
    reading: null,
    thresholds: startThresholds,
  })
  if (payload === getStarted) return tapped({ act: 'welcome' })
  if (payload?.startsWith(answerPayloadPrefix))
    return tapped({ act: 'answer', intentId: payload.slice(answerPayloadPrefix.length), confidence: 1 })
  if (!text) return tapped({ act: 'hand-over', reason: 'not-confident', evidence: [] })
  const read = (said: string) =>
    understanding.analyze({ text: said, deskId: 'desk', conversationLang: language ?? undefined }, signal)
  const reading = begun === null ? await read(text) : surer(await read(`${begun}\n${text}`), await read(text))
  return {
    decision: decide(reading, state, startThresholds),
    language: reading.isForeign ? languageOf(situation) : reading.lang.code,
    reading,
    thresholds: startThresholds,
  }
}

/** A sentence in pieces may be said only by all of them, or by the last alone after a hello: wishes are heard in all of it. */
function surer(whole: Reading, last: Reading): Reading {
  const sureness = ({ intents }: Reading) => intents[0]?.confidence ?? 0
  return sureness(last) > sureness(whole) ? { ...whole, intents: last.intents } : whole
}

/** The answers that a decision speaks of; an answer that was removed meanwhile leaves nothing to say. */
export function keysOf(decision: Considered['decision']): string[] {
  if (decision.act === 'answer') return [decision.intentId]
  return decision.act === 'offer' ? decision.intentIds : []
}
