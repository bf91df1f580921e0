import { describe, expect, it } from 'vitest'
import { sampleRow } from '#components/conversation/testing/sample-row.ts'
import { composerState } from './composer-state.ts'

const viewer = { id: 'me', role: 'agent' } as const
const supervisor = { id: 'me', role: 'supervisor' } as const
const now = new Date('2026-11-22T09:00:00Z')
const mine = { kind: 'agent', agent: { id: 'me', name: 'Me' } } as const
const anas = { kind: 'agent', agent: { id: 'ana', name: 'Ana' } } as const

describe('composerState', () => {
  it('opens when the viewer holds it, control is held and the window is open', () => {
    expect(composerState(sampleRow({ holder: mine }), viewer, now)).toEqual({
      isOpen: true,
      window: 'standard',
      closesAt: new Date('2026-11-23T08:00:00Z'),
    })
  })

  it.each([
    ['what waits', { kind: 'waiting' } as const, 'waiting', 'claim'],
    ['what the bot has', { kind: 'bot' } as const, 'bot', 'take-over'],
    ['what is resolved', { kind: 'nobody' } as const, 'nobody', 'claim'],
    ['what another app has', { kind: 'elsewhere' } as const, 'elsewhere', 'claim'],
    ['what a colleague has', anas, 'colleague', null],
  ])('locks %s and names the move that unlocks it', (_, holder, lock, unlockBy) => {
    expect(composerState(sampleRow({ holder }), viewer, now)).toEqual({ isOpen: false, lock, unlockBy })
  })

  it('lets a supervisor take over from a colleague', () => {
    expect(composerState(sampleRow({ holder: anas }), supervisor, now)).toMatchObject({ unlockBy: 'take-over' })
  })

  it.each([
    ['settling', null],
    ['asked', 'settle'],
    ['refused', 'settle'],
  ] as const)('stays locked while control is %s', (settlement, unlockBy) => {
    const row = sampleRow({ holder: mine, control: { settlement } })
    expect(composerState(row, viewer, now)).toEqual({ isOpen: false, lock: settlement, unlockBy })
  })

  it('locks when the window has closed, and nothing but the customer unlocks it', () => {
    const row = sampleRow({ holder: mine })
    const late = new Date('2026-11-23T08:00:00Z')
    expect(composerState(row, viewer, late)).toEqual({ isOpen: false, lock: 'window-closed', unlockBy: null })
    expect(composerState({ ...row, hasHumanAgentWindow: true }, viewer, late)).toMatchObject({ window: 'human-agent' })
  })

  it('locks on a disconnected Page whoever holds it', () => {
    const row = sampleRow({ holder: mine, page: { id: 'page', name: 'Colibri', isDisconnected: true } })
    expect(composerState(row, viewer, now)).toMatchObject({ lock: 'page-disconnected' })
  })
})
