import { expect, test } from 'vitest'
import type { AuditEntry } from '#lib/audit/entry.ts'
import { daysOf } from './days-of-record.ts'

const entry = (id: string, at: string): AuditEntry => ({
  ...{ id, at, action: 'conversation.claimed', conversation: null, pageId: null },
  ...{ actor: { kind: 'relais', id: null, name: null }, before: null, after: null, reason: null, evidence: null },
})

test('lines stand under their day, in the order they came', () => {
  const lines = [entry('3', '2026-11-22T09:00'), entry('2', '2026-11-22T08:00'), entry('1', '2026-11-21T23:00')]
  const days = daysOf(lines, (at) => at.slice(0, 10))
  expect(days.map(({ day, entries }) => [day, entries.map(({ id }) => id)])).toEqual([
    ['2026-11-22', ['3', '2']],
    ['2026-11-21', ['1']],
  ])
})
