import { describe, expect, test } from 'vitest'
import { type Control, type ControlRules, type Evidence, isInDoubt, someApp } from './control.ts'
import type { Held } from './holder.ts'
import { isTimeToLook } from './look-again.ts'
import { planSettlement } from './plan-settlement.ts'
import { believe, quietMs } from './thread-control.ts'
import { agrees } from './wanted-control.ts'
import { whatFollows } from './what-follows.ts'

const [bot, desk, inbox, other] = ['111', '222', '263902037430900', '999']
const routed: ControlRules = { regime: 'routing-default-app', botAppId: bot, deskAppId: desk, defaultAppId: bot }
const zero: ControlRules = { ...routed, regime: 'routing-zero-config', defaultAppId: null }
const oneApp: ControlRules = { ...routed, botAppId: desk, deskAppId: desk, defaultAppId: desk }

const minute = 60_000
const at = (minutes: number) => new Date(Date.UTC(2026, 2, 2, 8, 0, 0) + minutes * minute)
const day = 24 * 60
const idle: Control = { ownerAppId: null, provenAt: null, evidence: null, expiresAt: null, lookAt: null }
const owned = (ownerAppId: string, minutes = 0): Control => ({
  ownerAppId,
  provenAt: at(minutes),
  evidence: 'passed',
  expiresAt: at(minutes + day),
  lookAt: null,
})
/** When it is to be looked at again has tests of its own. */
const told = (control: Control, evidence: Evidence, page = routed) => ({
  ...believe(control, evidence, page),
  lookAt: null,
})

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

const withBot: Held = { holder: 'bot' }
const waiting: Held = { holder: 'waiting' }
const withAna: Held = { holder: 'agent', agentId: 'ana' }
const nobody: Held = { holder: 'nobody' }
const elsewhere: Held = { holder: 'elsewhere', appId: inbox, previous: withAna }
const awake: Control = { ...idle, evidence: 'customer-act', provenAt: at(0) }

describe('D38: from wanted to actual, by the call the regime allows', () => {
  test.each<[string, Held, Control, ControlRules, object]>([
    ['ours passes to ours', waiting, owned(bot), routed, { call: 'pass', as: bot, to: desk }],
    ['the desk passes back', withBot, owned(desk), routed, { call: 'pass', as: desk, to: bot }],
    ['what is wanted is left alone', withAna, owned(desk), routed, { call: 'none' }],
    ['idle and routed: the default app passes', withAna, idle, routed, { call: 'pass', as: bot, to: desk }],
    ['idle and routed: the default app needs nothing', withBot, awake, routed, { call: 'none' }],
    [
      'idle, with a default app that is not ours',
      withAna,
      idle,
      { ...routed, defaultAppId: other },
      { call: 'take', as: desk },
    ],
    ['idle without routing: one passes to oneself', withAna, idle, zero, { call: 'pass', as: desk, to: desk }],
    ['idle without routing, and the customer writes', withBot, awake, zero, { call: 'pass', as: bot, to: bot }],
    ['idle without routing, and nobody writes', withBot, idle, zero, { call: 'none' }],
    ['foreign and routed: take', withAna, owned(inbox), routed, { call: 'take', as: desk }],
    ['foreign without routing: request', withAna, owned(inbox), zero, { call: 'request', as: desk }],
    ['resolved: the desk releases', nobody, owned(desk), routed, { call: 'release', as: desk }],
    ['resolved: the default app may keep it', nobody, owned(bot), routed, { call: 'none' }],
    ['resolved without routing: released', nobody, owned(bot), zero, { call: 'release', as: bot }],
    ['elsewhere: no wish', elsewhere, owned(inbox), routed, { call: 'none' }],
    ['one app for both: nothing to call', waiting, owned(desk), oneApp, { call: 'none' }],
    ['in doubt: ask first', withAna, { ...owned(desk), evidence: 'contradicted' }, routed, { call: 'read-owner' }],
  ])('%s', (_name, held, control, page, plan) => {
    expect(planSettlement(held, control, page)).toEqual(plan)
  })

  test('D39: where taking is not enabled, it is asked for', () => {
    expect(planSettlement(withAna, owned(inbox), routed, { canTake: false })).toEqual({ call: 'request', as: desk })
  })

  test('D36: the composer opens exactly when nothing is left to settle', () => {
    for (const held of [withBot, waiting, withAna, nobody, elsewhere])
      for (const control of [idle, awake, owned(bot), owned(desk), owned(inbox)])
        for (const page of [routed, zero, oneApp])
          expect(agrees(held, control, page)).toBe(planSettlement(held, control, page).call === 'none')
  })
})

describe('D48: what each regime allows', () => {
  const first: ControlRules = { ...routed, regime: 'hop1' }
  const second: ControlRules = { ...routed, regime: 'hop2' }
  const noPrimary: ControlRules = { ...second, defaultAppId: null }
  const withBot: Held = { holder: 'bot' }
  const withAna: Held = { holder: 'agent', agentId: 'ana' }
  const nobody: Held = { holder: 'nobody' }
  const never = { expiresAt: null }

  test.each<[string, Held, Control, ControlRules, object]>([
    [
      'hop1: what nobody was given is the Primary’s, which passes',
      withAna,
      idle,
      first,
      { call: 'pass', as: bot, to: desk },
    ],
    ['hop1: the Primary takes, and passes then', withAna, owned(inbox), first, { call: 'take', as: bot }],
    ['hop1: for the bot the Primary takes', withBot, owned(inbox), first, { call: 'take', as: bot }],
    [
      'hop1: where neither is Primary, it is asked',
      withAna,
      owned(inbox),
      { ...first, defaultAppId: other },
      { call: 'request', as: desk },
    ],
    [
      'hop1: nothing is released, the Primary gets it back',
      nobody,
      owned(desk),
      first,
      { call: 'pass', as: desk, to: bot },
    ],
    ['hop2: an idle thread is anybody’s', withAna, idle, noPrimary, { call: 'pass', as: desk, to: desk }],
    ['hop2: the Primary may always take', withAna, owned(inbox), second, { call: 'take', as: bot }],
    ['hop2: without a Primary the owner is asked', withAna, owned(inbox), noPrimary, { call: 'request', as: desk }],
    ['hop2: resolved, it is released', nobody, owned(desk), noPrimary, { call: 'release', as: desk }],
  ])('%s', (_name, held, control, page, plan) => {
    expect(planSettlement(held, control, page)).toEqual(plan)
  })

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
