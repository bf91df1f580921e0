import { expect, test } from 'vitest'
import { sampleRow } from '#components/conversation/testing/sample-row.ts'
import { byNeed, unansweredSince } from './unanswered.ts'

const said = (author: 'customer' | 'agent' | 'bot', at: string) => ({ preview: 'Hello', author, at })
const heldRow = (lastMessage: ReturnType<typeof said>) => {
  const row = sampleRow()
  return { ...row, lastMessage, holder: { ...row.holder, kind: 'agent' as const } }
}

test('who waits in the queue is unanswered since people were needed, whoever spoke last', () => {
  const row = sampleRow()
  const waiting = {
    ...row,
    holder: { ...row.holder, kind: 'waiting' as const },
    needsHumanSince: '2026-03-02T08:00:00.000Z',
  }
  expect(unansweredSince(waiting)).toBe('2026-03-02T08:00:00.000Z')
})

test('a held conversation is unanswered only while the last word is the customer’s', () => {
  expect(unansweredSince(heldRow(said('customer', '2026-03-02T08:00:00.000Z')))).toBe('2026-03-02T08:00:00.000Z')
  expect(unansweredSince(heldRow(said('agent', '2026-03-02T08:00:00.000Z')))).toBeNull()
})

test('the notice of a handover is no answer: people are still needed since they were', () => {
  const row = { ...heldRow(said('bot', '2026-03-02T09:00:00.000Z')), needsHumanSince: '2026-03-02T08:30:00.000Z' }
  expect(unansweredSince(row)).toBe('2026-03-02T08:30:00.000Z')
})

test('the longest unanswered comes first and the answered last', () => {
  const late = heldRow(said('customer', '2026-03-02T08:00:00.000Z'))
  const later = heldRow(said('customer', '2026-03-02T09:00:00.000Z'))
  const answered = heldRow(said('agent', '2026-03-02T07:00:00.000Z'))
  expect(byNeed([answered, later, late])).toEqual([late, later, answered])
})
