import { describe, expect, test } from 'vitest'
import type { Control, ControlRules } from './control.ts'
import type { Held } from './holder.ts'
import { planSettlement } from './plan-settlement.ts'
import {
  awake,
  bot,
  desk,
  elsewhere,
  first,
  idle,
  inbox,
  nobody,
  oneApp,
  other,
  owned,
  routed,
  waiting,
  withAna,
  withBot,
  zero,
} from './testing/controls.ts'
import { agrees } from './wanted-control.ts'

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
  const second: ControlRules = { ...routed, regime: 'hop2' }
  const noPrimary: ControlRules = { ...second, defaultAppId: null }

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
})
