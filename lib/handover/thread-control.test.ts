import { describe, expect, test } from 'vitest'
import { isInDoubt, someApp } from './control.ts'
import { at, bot, day, desk, first, idle, inbox, owned, told, zero } from './testing/controls.ts'

describe('what is believed', () => {
  test('D11: control events say who owns the thread, by their own time', () => {
    const taken = told(owned(bot), { kind: 'taken', newOwnerAppId: inbox, at: at(5) })
    expect(taken).toEqual({
      ownerAppId: inbox,
      provenAt: at(5),
      evidence: 'taken',
      expiresAt: at(5 + day),
      lookAt: null,
    })
  })

  test('evidence older than the last proof never overrides it', () => {
    expect(told(owned(desk, 10), { kind: 'taken', newOwnerAppId: inbox, at: at(5) })).toEqual(owned(desk, 10))
  })

  test('evidence only just older raises a doubt, because clocks differ and calls take time', () => {
    const late = told(owned(desk, 10), { kind: 'taken', newOwnerAppId: inbox, at: new Date(at(10).getTime() - 900) })
    expect(late.ownerAppId).toBe(desk)
    expect(isInDoubt(late)).toBe(true)
  })

  test('two events of one millisecond that differ are settled by asking', () => {
    expect(isInDoubt(told(owned(desk), { kind: 'taken', newOwnerAppId: inbox, at: at(0) }))).toBe(true)
    expect(isInDoubt(told(owned(desk), { kind: 'passed', newOwnerAppId: desk, at: at(0) }))).toBe(false)
  })

  test('D41: a refused send says who does not own it; who does is asked', () => {
    const refused = told(owned(desk), { kind: 'send-refused', appId: desk, at: at(1) })
    expect(refused.ownerAppId).toBe(someApp)
    expect(isInDoubt(refused)).toBe(true)
  })

  test('D41: an echo of somebody outside is believed and asked about, because automations speak without control', () => {
    const echoed = told(owned(bot), { kind: 'foreign-echo', appId: inbox, at: at(1) })
    expect(echoed).toMatchObject({ ownerAppId: inbox, evidence: 'foreign-echo' })
    const read = told(echoed, { kind: 'owner-read', ownerAppId: bot, expiresAt: null, at: at(2) })
    expect(read).toMatchObject({ ownerAppId: bot, evidence: 'owner-read' })
  })

  test('an owner that Messenger hides keeps the name it was known by', () => {
    const read = told(owned(inbox), { kind: 'owner-read', ownerAppId: someApp, expiresAt: at(90), at: at(2) })
    expect(read).toMatchObject({ ownerAppId: inbox, expiresAt: at(90) })
  })

  test('a customer lengthens control, and on an idle routed thread wakes the default app', () => {
    expect(told(owned(desk), { kind: 'customer-act', at: at(60) }).expiresAt).toEqual(at(60 + day))
    expect(told(owned(desk), { kind: 'customer-act', at: at(day + 1) }).ownerAppId).toBe(bot)
    expect(told(idle, { kind: 'customer-act', at: at(1) }).ownerAppId).toBe(bot)
    expect(told(idle, { kind: 'customer-act', at: at(1) }, zero).ownerAppId).toBeNull()
  })

  test('D44: control ends by the clock without anybody saying so', () => {
    expect(told(owned(inbox), { kind: 'expired', at: at(day - 1) })).toEqual(owned(inbox))
    expect(told(owned(inbox), { kind: 'expired', at: at(day) })).toMatchObject({
      ownerAppId: null,
      evidence: 'expired',
    })
  })

  test('D42: while a call is under way, a send that was accepted proves nothing: it may have been said with it', () => {
    const calling = { ...owned(desk), evidence: 'calling' } as const
    expect(told(calling, { kind: 'send-accepted', appId: desk, at: at(1) })).toEqual(calling)
  })

  test('a send that was accepted proves the app, except where anybody may send', () => {
    expect(told(owned(bot), { kind: 'send-accepted', appId: desk, at: at(1) }).ownerAppId).toBe(desk)
    expect(isInDoubt(told(owned(desk), { kind: 'send-accepted', appId: bot, at: at(1) }))).toBe(true)
    expect(told(idle, { kind: 'send-accepted', appId: bot, at: at(1) }, zero)).toEqual(idle)
    expect(told(idle, { kind: 'send-accepted', appId: bot, at: at(1) })).toEqual(idle)
    expect(told(idle, { kind: 'send-accepted', appId: desk, at: at(1) }).ownerAppId).toBe(desk)
  })
})

describe('D48: what each regime allows', () => {
  const never = { expiresAt: null }

  test('hop1: control does not run out, and a send that was accepted proves nothing', () => {
    const passed = told(idle, { kind: 'passed', newOwnerAppId: desk, at: at(0) }, first)
    expect(passed).toMatchObject(never)
    expect(told(passed, { kind: 'customer-act', at: at(1) }, first)).toMatchObject({ ownerAppId: desk, ...never })
    const byInbox = told(idle, { kind: 'passed', newOwnerAppId: inbox, at: at(0) }, first)
    expect(told(byInbox, { kind: 'send-accepted', appId: bot, at: at(1) }, first)).toEqual(byInbox)
  })

  test('hop1: a take that names nobody is asked about', () => {
    expect(isInDoubt(told(owned(desk), { kind: 'taken', newOwnerAppId: null, at: at(1) }, first))).toBe(true)
  })
})
