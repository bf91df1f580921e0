import { describe, expect, it } from 'vitest'
import type { ConversationRow } from '#lib/conversations/conversation.ts'
import type { Holder } from '#lib/handover/holder.ts'
import { movesOn, standingOf } from './holder-standing.ts'
import { sampleRow } from './testing/sample-row.ts'

const me = { id: 'me', role: 'agent' } as const
const supervisor = { id: 'boss', role: 'supervisor' } as const

function rowHeldBy(kind: Holder, agentId?: string): Pick<ConversationRow, 'holder' | 'needsHumanSince' | 'customer'> {
  const agent = agentId ? { id: agentId, name: agentId } : null
  const app = kind === 'elsewhere' ? ({ id: '7', role: 'page-inbox', name: null } as const) : null
  return { ...sampleRow(), holder: { kind, agent, app, since: '', reason: null, epoch: 1 }, needsHumanSince: null }
}

describe('standingOf', () => {
  it('tells the viewer from a colleague', () => {
    expect(standingOf(rowHeldBy('agent', 'me'), 'me')).toBe('you')
    expect(standingOf(rowHeldBy('agent', 'ana'), 'me')).toBe('colleague')
  })

  it('is the holder for everybody else', () => {
    expect(standingOf(rowHeldBy('waiting'), 'me')).toBe('waiting')
  })
})

describe('movesOn', () => {
  it('offers to claim what waits, and to transfer it only to supervisors', () => {
    expect(movesOn(rowHeldBy('waiting'), me)).toEqual(['claim', 'resolve', 'return-to-bot'])
    expect(movesOn(rowHeldBy('waiting'), supervisor)).toContain('transfer')
  })

  it('offers an agent nothing on what a colleague holds, and a supervisor everything', () => {
    expect(movesOn(rowHeldBy('agent', 'ana'), me)).toEqual([])
    expect(movesOn(rowHeldBy('agent', 'ana'), supervisor)[0]).toBe('take-over')
  })

  it('offers the holding agent to end it first', () => {
    expect(movesOn(rowHeldBy('agent', 'me'), me)).toEqual(['resolve', 'transfer', 'return-to-bot', 'queue'])
  })

  it('offers to hand to people what speaks elsewhere only while nobody has asked for them', () => {
    expect(movesOn(rowHeldBy('elsewhere'), me)).toEqual(['claim', 'hand-over'])
    expect(movesOn({ ...rowHeldBy('elsewhere'), needsHumanSince: '2026-11-22T08:00:00Z' }, me)).toEqual(['claim'])
  })

  const held: Record<string, Parameters<typeof movesOn>[0]> = {
    bot: rowHeldBy('bot'),
    waiting: rowHeldBy('waiting'),
    own: rowHeldBy('agent', 'me'),
    'a colleague’s': rowHeldBy('agent', 'ana'),
    elsewhere: rowHeldBy('elsewhere'),
    resolved: rowHeldBy('nobody'),
  }

  it.each([
    ['bot', 'agent', 'take-over resolve hand-over'],
    ['bot', 'supervisor', 'take-over resolve transfer hand-over'],
    ['waiting', 'agent', 'claim resolve return-to-bot'],
    ['waiting', 'supervisor', 'claim resolve transfer return-to-bot'],
    ['own', 'agent', 'resolve transfer return-to-bot queue'],
    ['own', 'supervisor', 'resolve transfer return-to-bot queue'],
    ['a colleague’s', 'agent', ''],
    ['a colleague’s', 'supervisor', 'take-over resolve transfer return-to-bot queue'],
    ['elsewhere', 'agent', 'claim hand-over'],
    ['elsewhere', 'supervisor', 'claim hand-over'],
    ['resolved', 'agent', 'claim hand-over'],
    ['resolved', 'supervisor', 'claim hand-over'],
  ] as const)('%s: the %s is offered exactly “%s”, and an administrator what a supervisor is', (of, role, moves) => {
    const offeredTo = (as: 'agent' | 'supervisor' | 'administrator') =>
      movesOn(held[of] ?? rowHeldBy('bot'), { id: 'me', role: as }).join(' ')
    expect(offeredTo(role)).toBe(moves)
    if (role === 'supervisor') expect(offeredTo('administrator')).toBe(moves)
  })

  it('offers only the end of a conversation whose customer was erased', () => {
    const erased = { customer: { ...sampleRow().customer, isErased: true } }
    expect(movesOn({ ...rowHeldBy('waiting'), ...erased }, supervisor)).toEqual(['resolve'])
    expect(movesOn({ ...rowHeldBy('nobody'), ...erased }, supervisor)).toEqual([])
  })
})
