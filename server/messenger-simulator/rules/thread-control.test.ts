import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pageInboxAppId } from '../setup.ts'
import { type ControlMoveName, controlMoves } from './control-moves.ts'
import { usualReadings } from './readings.ts'
import type { Routing } from './routing.ts'
import { currentControl, hearsAsOwner, idle, maySend, type Situation, userActs } from './thread-control.ts'

const apps = ['111', '222', pageInboxAppId]
const routed: Routing = {
  regime: 'routing-default-app',
  defaultAppId: '111',
  takeAllowed: ['222', pageInboxAppId],
  routes: { social: null, links: {}, campaigns: {} },
  secondaryAppIds: null,
  participants: apps,
  readings: usualReadings(),
}
const zeroConfig: Routing = { ...routed, regime: 'routing-zero-config', defaultAppId: null }
const firstProtocol: Routing = { ...routed, regime: 'hop1' }
const secondProtocol: Routing = { ...routed, regime: 'hop2', defaultAppId: null }
const withPrimary: Routing = { ...routed, regime: 'hop2' }
const day = 24 * 3600 * 1000

type Step =
  | { kind: 'user'; afterMs: number }
  | { kind: 'move'; afterMs: number; move: ControlMoveName; by: string; target: string }

const afterMs = fc.integer({ min: 0, max: 30 * 3600 * 1000 })
const move = fc.constantFrom(...(Object.keys(controlMoves) as ControlMoveName[]))
const app = fc.constantFrom(...apps)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('user' as const), afterMs }),
  fc.record({ kind: fc.constant('move' as const), afterMs, move, by: app, target: app }),
)

function play(routing: Routing, steps: Step[], look: (situation: Situation) => void): void {
  let situation: Situation = { control: idle, routing, now: 1_700_000_000_000 }
  for (const next of steps) {
    situation = { ...situation, now: situation.now + next.afterMs }
    if (next.kind === 'user') situation = { ...situation, control: userActs(situation) }
    else {
      const outcome = controlMoves[next.move](situation, { by: next.by, target: next.target, durationSeconds: 3600 })
      if ('control' in outcome) situation = { ...situation, control: outcome.control }
    }
    look(situation)
  }
}

const ordinary = apps.filter((appId) => appId !== pageInboxAppId)

describe.each([
  ['routed', routed],
  ['zero-config', zeroConfig],
  ['hop2', secondProtocol],
  ['hop2 with a Primary', withPrimary],
])('whatever happens on a %s Page', (_name, routing) => {
  test('an owned thread can be answered by its owner alone, and only the owner hears it as its own', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) =>
        play(routing, steps, (situation) => {
          const { ownerAppId } = currentControl(situation)
          if (ownerAppId === null) return
          expect(ordinary.filter((appId) => maySend(appId, situation))).toEqual(
            ordinary.filter((id) => id === ownerAppId),
          )
          expect(apps.filter((appId) => hearsAsOwner(appId, situation))).toEqual([ownerAppId])
        }),
      ),
    )
  })

  test('control never outlasts a week, and there is none without an end', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) =>
        play(routing, steps, ({ control, now }) => {
          expect(control.ownerAppId === null).toBe(control.expiresAt === null)
          expect((control.expiresAt ?? now) - now).toBeLessThanOrEqual(7 * day)
        }),
      ),
    )
  })
})

test('in the first protocol a thread always has one owner without an end, which only that one passes', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) =>
      play(firstProtocol, steps, (situation) => {
        const { ownerAppId, expiresAt } = currentControl(situation)
        expect([ownerAppId === null, expiresAt]).toEqual([false, null])
        expect(apps.filter((appId) => hearsAsOwner(appId, situation))).toEqual([ownerAppId])
        const passers = ordinary.filter((by) => 'control' in controlMoves.pass(situation, { by, target: '222' }))
        expect(passers).toEqual(ordinary.filter((appId) => appId === ownerAppId))
        expect(ordinary.filter((appId) => maySend(appId, situation))).toEqual(ordinary)
      }),
    ),
  )
})

test('a customer who enters an idle thread finds the default app, or nobody where there is none', () => {
  const enter = (routing: Routing) => userActs({ control: idle, routing, now: 5 }).ownerAppId
  expect(enter(routed)).toBe('111')
  expect(enter(zeroConfig)).toBeNull()
})

test('writing never shortens control that was extended', () => {
  const control = { ownerAppId: '222', expiresAt: 7 * day, lastUserActAt: 0 }
  expect(userActs({ control, routing: routed, now: day }).expiresAt).toBe(7 * day)
})

test('control that is taken ends a day after the customer’s last act, and lasts a day when that is past', () => {
  const taken = (now: number) => {
    const control = { ownerAppId: '111', expiresAt: 10 * day, lastUserActAt: 0 }
    const outcome = controlMoves.take({ control, routing: routed, now }, { by: '222' })
    return 'control' in outcome ? outcome.control.expiresAt : null
  }
  expect(taken(day / 2)).toBe(day)
  expect(taken(2 * day)).toBe(3 * day)
})
