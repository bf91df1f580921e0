import fc from 'fast-check'
import type { ControlRules } from '#lib/handover/control.ts'
import { rulesAsBuilt } from './desk-model.ts'
import { type Happening, happenings, Interleaving } from './interleaving.ts'
import type { Readings } from './messenger-thread.ts'

const [bot, desk] = ['1010101010101010', '2020202020202020']
const twoApps = { botAppId: bot, deskAppId: desk }
const oneApp = { botAppId: desk, deskAppId: desk }
const regimes = ['hop1', 'hop2', 'routing-default-app', 'routing-zero-config'] as const

/** All four regimes with two apps and with one for both; the second Handover Protocol also without a Primary. */
export const pages: ControlRules[] = [twoApps, oneApp].flatMap((apps) => [
  ...regimes.map((regime) => ({
    regime,
    ...apps,
    defaultAppId: regime === 'routing-zero-config' ? null : apps.botAppId,
  })),
  { regime: 'hop2', ...apps, defaultAppId: null },
])

export const happening: fc.Arbitrary<Happening> = fc.record({
  what: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom<Happening['what']>('event-arrives', 'queue-steps') },
    {
      weight: 2,
      arbitrary: fc.constantFrom<Happening['what']>('customer-writes', 'bot-reads', 'bot-says', 'agent-moves'),
    },
    { weight: 2, arbitrary: fc.constantFrom(...happenings) },
  ),
  pick: fc.nat(1_000),
  afterMs: fc.integer({ min: 1, max: 2_000 }),
})

export type Setting = { page: ControlRules; skewMs: number; readings: Readings }

/** A Page, how far the clocks differ, and how Meta's documents are read where they can be read either way. */
export const setting: fc.Arbitrary<Setting> = fc.record({
  page: fc.constantFrom(...pages),
  skewMs: fc.integer({ min: -300, max: 300 }),
  readings: fc.record({ isOwnedOnEntry: fc.boolean(), slidesOnAnyAct: fc.boolean(), grantsIdleRequest: fc.boolean() }),
})

export const begin = ({ page, ...told }: Setting, rules = rulesAsBuilt) => new Interleaving(page, rules, told)

type Telling = { count: number }

/** One happening as a command, so that fast-check finds the shortest story that breaks a promise. */
export class Happens implements fc.Command<Telling, Interleaving> {
  readonly happening: Happening
  readonly promise: (world: Interleaving) => boolean

  constructor(happening: Happening, promise: (world: Interleaving) => boolean) {
    this.happening = happening
    this.promise = promise
  }

  check = () => true

  run(telling: Telling, world: Interleaving) {
    telling.count += 1
    world.happen(this.happening)
    if (!this.promise(world)) throw new Error(`broken after ${telling.count}: ${this}`)
  }

  toString = () => `${this.happening.what}(${this.happening.pick}) after ${this.happening.afterMs} ms`
}
