import { expect, test } from 'vitest'
import type { Considered } from './consider.ts'
import { canBeReadOn, isWorthWaiting } from './hear-on.ts'

const handOver = (reason: 'complaint' | 'asked-for-person' | 'not-confident') => ({
  act: 'hand-over' as const,
  reason,
  evidence: [],
})

const cases: [Considered['decision'], { waits: boolean; readsOn: boolean }][] = [
  [handOver('asked-for-person'), { waits: false, readsOn: false }],
  [handOver('complaint'), { waits: false, readsOn: false }],
  [handOver('not-confident'), { waits: true, readsOn: true }],
  [
    { act: 'offer', intentIds: ['track'] },
    { waits: false, readsOn: true },
  ],
  [
    { act: 'small-talk', kind: 'greeting' },
    { waits: false, readsOn: true },
  ],
  [
    { act: 'answer', intentId: 'track', confidence: 0.9 },
    { waits: false, readsOn: false },
  ],
]

test.each(cases)('of %j: %j', (decision, { waits, readsOn }) => {
  expect({ waits: isWorthWaiting(decision), readsOn: canBeReadOn(decision) }).toEqual({ waits, readsOn })
})
