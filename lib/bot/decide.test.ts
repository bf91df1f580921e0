import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atFirst, type ConversationState, type Decision, decide, startThresholds } from './decide.ts'
import type { Reading } from './understanding.ts'

const calm = { score: 0, evidence: [] }

function reading(changes: Partial<Reading>): Reading {
  return {
    lang: { code: 'fr', score: 1 },
    isForeign: false,
    intents: [],
    human: calm,
    complaint: calm,
    smallTalk: null,
    modelVersion: 'v1',
    provider: 'embedded',
    ms: 0,
    ...changes,
  }
}

const sure = [{ id: 'track', confidence: 0.9 }]
const unsure = [
  { id: 'track', confidence: 0.4 },
  { id: 'refund', confidence: 0.35 },
]
const lost = [{ id: 'track', confidence: 0.1 }]
const complaint = { score: 0.3, evidence: ['outrage: honte'] }
const human = { score: 0.5, evidence: ['call me: rappelez moi'] }

type Case = [name: string, reading: Partial<Reading>, state: Partial<ConversationState>, decision: Partial<Decision>]

const cases: Case[] = [
  ['a sure reading is answered', { intents: sure }, {}, { act: 'answer', intentId: 'track' }],
  ['an unsure one is met with choices', { intents: unsure }, {}, { act: 'offer', intentIds: ['track', 'refund'] }],
  ['a lost one is handed over', { intents: lost }, {}, { act: 'hand-over', reason: 'not-confident' }],
  ['no intent at all is handed over', {}, {}, { act: 'hand-over', reason: 'not-confident' }],
  ['a complaint is handed over', { intents: sure, complaint }, {}, { act: 'hand-over', reason: 'complaint' }],
  [
    'asking for a person beats it',
    { intents: sure, complaint, human },
    {},
    { act: 'hand-over', reason: 'asked-for-person' },
  ],
  [
    'a death goes to people as what it is',
    { intents: sure, complaint: { score: 0.95, evidence: ['distress: est decede'] } },
    {},
    { act: 'hand-over', reason: 'in-distress' },
  ],
  ['a complaint beats small talk', { complaint, smallTalk: 'thanks' }, {}, { act: 'hand-over', reason: 'complaint' }],
  ['small talk is met with small talk', { smallTalk: 'thanks' }, {}, { act: 'small-talk', kind: 'thanks' }],
  [
    'small talk is small talk after an offer too',
    { smallTalk: 'greeting' },
    { unsureTurnsRunning: 1 },
    { act: 'small-talk' },
  ],
  [
    'two unsure turns end the bot',
    { intents: unsure },
    { unsureTurnsRunning: 1 },
    { act: 'hand-over', reason: 'unsure-twice' },
  ],
  [
    '“no” after an answer turns it down',
    { smallTalk: 'no' },
    { lastAnsweredIntentId: 'track' },
    { reason: 'answer-rejected' },
  ],
  [
    'even in words that sound like a complaint',
    { smallTalk: 'no', complaint },
    { lastAnsweredIntentId: 'track' },
    { reason: 'answer-rejected' },
  ],
  [
    '“none of these” after an offer ends the bot',
    { smallTalk: 'no' },
    { unsureTurnsRunning: 1 },
    { reason: 'unsure-twice' },
  ],
  [
    '“yes” to a choice of several chooses nothing',
    { smallTalk: 'yes' },
    { unsureTurnsRunning: 1 },
    { reason: 'unsure-twice' },
  ],
  [
    '“no” to “anything else?” ends in peace',
    { smallTalk: 'no' },
    { lastSmallTalk: 'thanks' },
    { kind: 'acknowledgement' },
  ],
  ['“yes” to “anything else?” is heard out', { smallTalk: 'yes' }, { lastSmallTalk: 'thanks' }, { kind: 'opening' }],
  ['“I have a question” is heard out', { smallTalk: 'opening' }, {}, { act: 'small-talk', kind: 'opening' }],
  ['but not for ever', { smallTalk: 'opening' }, { lastSmallTalk: 'opening' }, { reason: 'unsure-twice' }],
  ['another language goes to people', { isForeign: true }, {}, { act: 'hand-over', reason: 'other-language' }],
  ['a sure turn after an unsure one is answered', { intents: sure }, { unsureTurnsRunning: 1 }, { act: 'answer' }],
  [
    'the same question after its answer is handed over',
    { intents: sure },
    { lastAnsweredIntentId: 'track' },
    { act: 'hand-over', reason: 'same-answer-again' },
  ],
  [
    'another question after an answer is answered',
    { intents: sure },
    { lastAnsweredIntentId: 'refund' },
    { act: 'answer' },
  ],
]

const suspicion = fc.record({ score: fc.double({ min: 0, max: 1, noNaN: true }), evidence: fc.constant<string[]>([]) })
const anyReading = fc
  .record({
    human: suspicion,
    complaint: suspicion,
    smallTalk: fc.constantFrom(null, 'thanks' as const, 'yes' as const, 'no' as const, 'opening' as const),
    intents: fc.array(
      fc.record({ id: fc.constantFrom('a', 'b', 'c'), confidence: fc.double({ min: 0, max: 1, noNaN: true }) }),
      { maxLength: 3 },
    ),
  })
  .map((changes) => reading(changes))
const anyState = fc.record({
  unsureTurnsRunning: fc.nat(3),
  lastAnsweredIntentId: fc.constantFrom(null, 'a', 'b', 'c'),
  lastSmallTalk: fc.constantFrom(null, 'welcome', 'thanks', 'opening'),
})

describe('decide', () => {
  it.each(cases)('%s', (_, changes, state, expected) => {
    expect(decide(reading(changes), { ...atFirst, ...state }, startThresholds)).toMatchObject(expected)
  })

  it('hands over whenever a person is asked for or a complaint heard, in any state', () => {
    fc.assert(
      fc.property(anyReading, anyState, (read, state) => {
        fc.pre(read.human.score >= startThresholds.human || read.complaint.score >= startThresholds.complaint)
        expect(decide(read, state, startThresholds).act).toBe('hand-over')
      }),
    )
  })

  it('never answers below the answer threshold, nor the answer it has just given', () => {
    fc.assert(
      fc.property(anyReading, anyState, (read, state) => {
        const decision = decide(read, state, startThresholds)
        if (decision.act !== 'answer') return
        expect(decision.confidence).toBeGreaterThanOrEqual(startThresholds.answer)
        expect(decision.intentId).not.toBe(state.lastAnsweredIntentId)
      }),
    )
  })

  it('tells the evidence of a hand-over', () => {
    expect(decide(reading({ complaint }), atFirst, startThresholds)).toMatchObject({ evidence: ['outrage: honte'] })
  })
})
