import { describe, expect, test } from 'vitest'
import type { Control, Evidence } from './control.ts'
import type { Held } from './holder.ts'
import { isTimeToLook } from './look-again.ts'
import { at, bot, day, desk, idle, inbox, owned, routed } from './testing/controls.ts'
import { believe, quietMs } from './thread-control.ts'

describe('when the owner is asked once more', () => {
  const looksAt = (control: Control, evidence: Evidence) => believe(control, evidence, routed).lookAt
  const afterQuiet = (minutes: number) => new Date(at(minutes).getTime() + quietMs)

  test('something spoke of another owner, believed or not: when it is quiet', () => {
    expect(looksAt(owned(bot), { kind: 'taken', newOwnerAppId: inbox, at: at(5) })).toEqual(afterQuiet(5))
    expect(looksAt(owned(desk, 10), { kind: 'taken', newOwnerAppId: inbox, at: at(5) })).toEqual(afterQuiet(10))
    expect(looksAt(owned(bot), { kind: 'call-answered', ownerAppId: desk, at: at(5) })).toEqual(afterQuiet(5))
  })

  test('everyday life is no story: the customer writes, the bot’s thread runs out, the same owner again', () => {
    expect(looksAt(idle, { kind: 'customer-act', at: at(1) })).toBeNull()
    expect(looksAt(owned(bot), { kind: 'expired', at: at(day) })).toBeNull()
    expect(looksAt(owned(desk), { kind: 'send-accepted', appId: desk, at: at(5) })).toBeNull()
    expect(looksAt(owned(desk), { kind: 'expired', at: at(day) })).not.toBeNull()
  })

  test('only what was read after the last story ends it; what cannot be read is not asked for ever', () => {
    const waiting = { ...owned(desk, 5), lookAt: afterQuiet(5) }
    const read = (minutes: number) =>
      ({ kind: 'owner-read', ownerAppId: desk, expiresAt: null, at: at(minutes) }) as const
    expect(looksAt(waiting, read(5.5))).toEqual(afterQuiet(5))
    expect(looksAt(waiting, read(6))).toBeNull()
    expect(looksAt(waiting, { kind: 'owner-unreadable', at: at(6) })).toBeNull()
  })

  test('while a human has it, after ten minutes in which nothing proved it', () => {
    const ana: Held = { holder: 'agent', agentId: 'ana' }
    expect(isTimeToLook(ana, owned(desk), at(9))).toBe(false)
    expect(isTimeToLook(ana, owned(desk), at(10))).toBe(true)
    expect(isTimeToLook({ holder: 'bot' }, owned(bot), at(10))).toBe(false)
    expect(isTimeToLook(ana, { ...owned(desk), evidence: 'owner-unreadable' }, at(10))).toBe(false)
  })
})
