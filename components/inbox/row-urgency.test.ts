import { describe, expect, it } from 'vitest'
import { sampleRow } from '#components/conversation/testing/sample-row.ts'
import { urgencyOf } from './row-urgency.ts'

const morning = new Date('2026-11-22T09:00:00Z')
const nextDawn = new Date('2026-11-23T06:00:00Z')

describe('urgencyOf', () => {
  it('counts from when a person was needed, while somebody waits', () => {
    expect(urgencyOf(sampleRow(), morning)).toEqual({ kind: 'waiting', at: '2026-11-22T08:00:00.000Z' })
  })

  it('shows the window once less than three hours of it are left', () => {
    expect(urgencyOf(sampleRow(), nextDawn)).toEqual({ kind: 'closing', at: '2026-11-23T08:00:00.000Z' })
  })

  it('does not press when our side spoke last', () => {
    const lastMessage = { preview: 'Bonjour', author: 'agent', at: '2026-11-22T08:30:00.000Z' } as const
    const answered = sampleRow({ holder: { kind: 'agent', agent: { id: 'me', name: 'Me' } }, lastMessage })
    expect(urgencyOf(answered, nextDawn)).toEqual({ kind: 'quiet', at: '2026-11-22T08:30:00.000Z' })
  })

  it('no longer counts down a window that has closed', () => {
    expect(urgencyOf(sampleRow(), new Date('2026-11-24T09:00:00Z')).kind).toBe('waiting')
  })
})
