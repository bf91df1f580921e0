import { expect, test } from 'vitest'
import { sampleRow } from '#components/conversation/testing/sample-row.ts'
import type { PastStanding } from '#lib/handover/replay.ts'
import { offersAt } from './offers.ts'
import { rowAt } from './row-at.ts'

const at = new Date('2026-03-02T10:00:00.000Z')

const then: PastStanding = {
  held: { holder: 'agent', agentId: 'ana' },
  ...{ epoch: 3, since: '2026-03-02T09:00:00.000Z', reason: 'agent-took', needsHumanSince: '2026-03-02T08:00:00.000Z' },
  ...{ ownerAppId: 'desk', isInDoubt: false, controlExpiresAt: null, settlement: 'held', settlementReason: null },
  ...{ windowOpenedAt: '2026-03-02T09:30:00.000Z', customerWroteAt: null, isDisconnected: false },
}

const offers = (changed: Partial<PastStanding>, moment = at) => {
  const row = rowAt(sampleRow(), { ...then, ...changed }, { nameOf: (id) => id, apps: [] })
  return Object.fromEntries(
    offersAt(row, moment).map(({ screen, moves, composer }) => [
      screen,
      [moves, composer.isOpen ? 'open' : composer.lock],
    ]),
  )
}

test('who held it could answer and pass it on, others could not, a supervisor could take it', () => {
  expect(offers({})).toEqual({
    holder: [['resolve', 'transfer', 'return-to-bot', 'queue'], 'open'],
    agent: [[], 'colleague'],
    supervisor: [['take-over', 'resolve', 'transfer', 'return-to-bot', 'queue'], 'colleague'],
  })
})

test('until Messenger confirmed control nobody could answer, and what was not recorded is not claimed open', () => {
  expect(offers({ settlement: 'settling' }).holder?.[1]).toBe('settling')
  expect(offers({ settlement: 'refused' }).holder?.[1]).toBe('refused')
  expect(offers({ settlement: null }).holder?.[1]).toBe('settling')
})

test('the window of that time counts, not today’s', () => {
  expect(offers({}, new Date('2026-03-20T10:00:00.000Z')).holder?.[1]).toBe('window-closed')
  expect(offers({ isDisconnected: true }).holder?.[1]).toBe('page-disconnected')
})

test('what the bot held anybody could take over', () => {
  expect(offers({ held: { holder: 'bot' } })).toEqual({
    agent: [['take-over', 'resolve', 'hand-over'], 'bot'],
    supervisor: [['take-over', 'resolve', 'transfer', 'hand-over'], 'bot'],
  })
})
