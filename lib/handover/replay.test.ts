import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rulesAsBuilt } from '#lib/testing/desk-model.ts'
import { happenings, Interleaving } from '#lib/testing/interleaving.ts'
import type { ControlRules } from './control.ts'
import { type Recorded, replay, standingAt } from './replay.ts'
import { isSameStanding, type Standing } from './standing.ts'
import { standingOf } from './standing-of.ts'

const routed: ControlRules = { regime: 'routing-default-app', botAppId: 'bot', deskAppId: 'desk', defaultAppId: 'bot' }
const zeroConfig: ControlRules = { ...routed, regime: 'routing-zero-config', defaultAppId: null }
const oneApp: ControlRules = { ...routed, deskAppId: 'bot' }

const story = fc.record({
  page: fc.constantFrom(routed, zeroConfig, oneApp),
  skewMs: fc.integer({ min: -300, max: 300 }),
  happenings: fc.array(
    fc.record({
      what: fc.constantFrom(...happenings),
      pick: fc.nat(1_000),
      afterMs: fc.integer({ min: 1, max: 2_000 }),
    }),
    { minLength: 20, maxLength: 120 },
  ),
})

type Lived = { at: Date; stood: Standing }

/** Lives a story with the verbs' own rules, and writes what saving a conversation writes: a line whenever who may answer changed. */
function live({ page, skewMs, happenings: told }: typeof story extends fc.Arbitrary<infer Story> ? Story : never) {
  const world = new Interleaving(page, rulesAsBuilt, { skewMs })
  const lived: Lived[] = []
  const past: Recorded[] = []
  const write = (at: Date, standing: Standing) =>
    past.push({ kind: 'entry', at: at.toISOString(), standing, after: { ...standing.held } })
  let before = standingOf(world.desk.row)
  write(world.at, before)
  for (const each of told) {
    world.happen(each)
    const stood = structuredClone(standingOf(world.desk.row))
    if (!isSameStanding(before, stood)) write(world.at, stood)
    before = stood
    lived.push({ at: world.at, stood })
  }
  return { lived, past }
}

test('at each of thousands of moments, what is replayed is what was', () => {
  let moments = 0
  let moves = 0
  fc.assert(
    fc.property(story, (told) => {
      const { lived, past } = live(told)
      moves += past.length
      for (const { at, stood } of lived) {
        const then = standingAt(past, at)
        expect(then && isSameStanding(then as Standing, stood)).toBe(true)
        moments += 1
      }
    }),
    { numRuns: 1_500 },
  )
  // It could fail: things did happen.
  expect(moments).toBeGreaterThan(20_000)
  expect(moves).toBeGreaterThan(5_000)
}, 120_000)

test('lines that carry no standing still tell who held it', () => {
  fc.assert(
    fc.property(story, (told) => {
      const { lived, past } = live(told)
      const older = past.map((event) => (event.kind === 'entry' ? { ...event, standing: null } : event))
      for (const { at, stood } of lived) {
        const then = standingAt(older, at)
        expect([then?.held, then?.settlement]).toEqual([stood.held, null])
      }
    }),
    { numRuns: 300 },
  )
}, 60_000)

const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 8, minute)).toISOString()
const entry = (minute: number, after: Record<string, unknown>): Recorded => ({
  kind: 'entry',
  at: at(minute),
  standing: null,
  after,
})

test('before it began there is nothing, and a clock that was set back does not reorder the past', () => {
  const past = [entry(5, { holder: 'bot' }), entry(3, { holder: 'waiting' }), entry(9, { holder: 'nobody' })]
  expect(standingAt(past, new Date(at(4)))).toBeNull()
  expect(standingAt(past, new Date(at(5)))?.held).toEqual({ holder: 'waiting' })
  expect(standingAt(past, new Date(at(10)))?.held).toEqual({ holder: 'nobody' })
  expect(replay(past).map((each) => each.at)).toEqual([at(5), at(5), at(9)])
})

test('between two lines the reply window opens anew with what the customer does', () => {
  const past: Recorded[] = [
    entry(0, { holder: 'bot' }),
    { kind: 'customer-act', at: at(5), isWords: true },
    { kind: 'customer-act', at: at(9), isWords: false },
  ]
  expect(standingAt(past, new Date(at(6)))).toMatchObject({ windowOpenedAt: at(5), customerWroteAt: at(5) })
  expect(standingAt(past, new Date(at(9)))).toMatchObject({ windowOpenedAt: at(9), customerWroteAt: at(5) })
})
