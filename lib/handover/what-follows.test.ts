import { describe, expect, test } from 'vitest'
import { type Control, type Evidence, someApp } from './control.ts'
import type { Held } from './holder.ts'
import { at, day, desk, elsewhere, inbox, owned, routed, told, withAna } from './testing/controls.ts'
import { whatFollows } from './what-follows.ts'

describe('what follows for the holder', () => {
  const follows = (held: Held, before: Control, evidence: Evidence) => {
    const after = told(before, evidence)
    return whatFollows({ held, before, after, evidence }, routed)
  }
  const byInbox = { kind: 'taken', newOwnerAppId: inbox, at: at(5) } as const

  test('D45: whoever takes the thread outside Relais speaks from then on', () => {
    expect(follows(withAna, owned(desk), byInbox)).toEqual({ move: 'taken-elsewhere', appId: inbox })
  })

  test('when it is ours or idle again, the holder that was comes back', () => {
    const passed = { kind: 'passed', newOwnerAppId: desk, at: at(5) } as const
    expect(follows(elsewhere, owned(inbox), passed)).toEqual({ move: 'come-back' })
    expect(follows(elsewhere, owned(inbox), { kind: 'expired', at: at(day) })).toEqual({ move: 'come-back' })
  })

  test('an agent who asked for it back is not thrown out by the same owner, only by a new take', () => {
    const echo = { kind: 'foreign-echo', appId: inbox, at: at(5) } as const
    expect(follows(withAna, owned(inbox), echo)).toBeNull()
    expect(follows(withAna, owned(inbox), byInbox)).toEqual({ move: 'taken-elsewhere', appId: inbox })
    expect(follows(withAna, owned(inbox, 10), byInbox)).toBeNull()
  })

  test('somebody unknown counts as elsewhere only after Messenger was asked', () => {
    const refused = { kind: 'send-refused', appId: desk, at: at(1) } as const
    expect(follows(withAna, owned(desk), refused)).toBeNull()
    const before = told(owned(desk), refused)
    const read = { kind: 'owner-read', ownerAppId: someApp, expiresAt: null, at: at(2) } as const
    expect(follows(withAna, before, read)).toEqual({ move: 'taken-elsewhere', appId: someApp })
  })
})
