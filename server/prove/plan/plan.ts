import type { Victim } from '../ground/open-desk.ts'
import { faults } from './faults.ts'
import { createRandom, type Random } from './random.ts'
import { asks, questions } from './words.ts'

/** One thing that happens, in the order of the plan. What agents do depends on what they see, so it is not planned. */
export type Act =
  | { kind: 'say'; customer: number; text: string; isAsk: boolean }
  | { kind: 'press-person'; customer: number }
  | { kind: 'picture'; customer: number }
  | { kind: 'unheard-of'; customer: number }
  | { kind: 'react'; customer: number }
  | { kind: 'read'; customer: number }
  | { kind: 'inbox'; customer: number; text: string }
  | { kind: 'other-app'; customer: number; text: string }
  | { kind: 'kill'; what: Victim; pauseMs: number }
  | { kind: 'lose-sockets'; agent: number; forMs: number }
  | { kind: 'fault'; fault: number; state: 'on' | 'off' }

export type Size = {
  messages: number
  customers: number
  agents: number
  kills: number
  faultRounds: number
  perSecond: number
}

export const sizes: Record<'short' | 'long', Size> = {
  short: { messages: 900, customers: 200, agents: 4, kills: 5, faultRounds: 1, perSecond: 20 },
  long: { messages: 10_200, customers: 600, agents: 6, kills: 33, faultRounds: 8, perSecond: 20 },
}

const victims: readonly Victim[] = ['worker', 'postgres', 'web']

/** What customers and the others say, and what goes wrong meanwhile: the same for the same seed. Pure. */
export function makePlan(seed: number, size: Size): Act[] {
  const random = createRandom(seed)
  const talk = Array.from({ length: size.messages }, () => speech(random, size)).flat()
  const trouble = [...kills(random, size), ...lostSockets(random, size), ...misfortunes(random, size)]
  return weave(talk, trouble)
}

/** What a customer does in one turn: exactly one message, and what goes with it. */
function speech(random: Random, { customers }: Size): Act[] {
  // A few write much, as people do.
  const customer = random.chance(0.3) ? random.below(Math.ceil(customers / 10)) : random.below(customers)
  const draw = random.next()
  if (draw < 0.62)
    return [{ kind: 'say', customer, text: random.pick(questions), isAsk: false }, ...besides(random, customer)]
  if (draw < 0.82) return [{ kind: 'say', customer, text: random.pick(asks), isAsk: true }]
  if (draw < 0.88) return [{ kind: 'press-person', customer }]
  if (draw < 0.94) return [{ kind: 'picture', customer }]
  return [{ kind: 'unheard-of', customer }]
}

function besides(random: Random, customer: number): Act[] {
  const draw = random.next()
  if (draw < 0.04) return [{ kind: 'inbox', customer, text: `From the inbox ${random.below(1e9)}` }]
  if (draw < 0.07) return [{ kind: 'other-app', customer, text: `From another app ${random.below(1e9)}` }]
  if (draw < 0.11) return [{ kind: 'react', customer }]
  return draw < 0.2 ? [{ kind: 'read', customer }] : []
}

/** Every victim in turn, and now and then two at once. */
function kills(random: Random, { kills: count }: Size): Placed[] {
  return Array.from({ length: count }, (_, index) => ({
    at: 0.06 + (0.88 * (index + random.next() * 0.5)) / count,
    act: { kind: 'kill', what: victims[index % victims.length] ?? 'web', pauseMs: random.below(1500) },
  }))
}

function lostSockets(random: Random, { agents, kills: count }: Size): Placed[] {
  return Array.from({ length: count }, () => ({
    at: random.next() * 0.95,
    act: { kind: 'lose-sockets', agent: random.below(agents), forMs: 500 + random.below(4000) },
  }))
}

/** Every mode in every round, in another order each time, called off after a while. */
function misfortunes(random: Random, { faultRounds }: Size): Placed[] {
  return Array.from({ length: faultRounds }, (_, round) => {
    const within = (share: number) => (round + 0.02 + 0.94 * share) / faultRounds
    const [ofHearing, others] = [true, false].map((isOfHearing) =>
      shuffled(
        random,
        [...faults.keys()].filter((index) => (faults[index]?.isOfHearing === true) === isOfHearing),
      ),
    ) as [number[], number[]]
    return [
      ...ofHearing.flatMap((fault, slot) =>
        lasting(fault, within(slot / ofHearing.length), within((slot + 0.7) / ofHearing.length)),
      ),
      ...others.flatMap((fault) => {
        const from = random.next() * 0.85
        return lasting(fault, within(from), within(from + 0.12))
      }),
    ]
  }).flat()
}

const lasting = (fault: number, from: number, until: number): Placed[] => [
  { at: from, act: { kind: 'fault', fault, state: 'on' } },
  { at: until, act: { kind: 'fault', fault, state: 'off' } },
]

function shuffled(random: Random, items: number[]): number[] {
  return items
    .map((item) => ({ item, order: random.next() }))
    .toSorted((one, other) => one.order - other.order)
    .map(({ item }) => item)
}

/** At which share of the talk it happens. */
type Placed = { at: number; act: Act }

function weave(talk: Act[], trouble: Placed[]): Act[] {
  const placed = [...talk.map((act, index) => ({ at: index / talk.length, act })), ...trouble]
  return placed.toSorted((one, other) => one.at - other.at).map(({ act }) => act)
}

/** Acts that are one message of a customer. */
export const isMessage = ({ kind }: Act) =>
  kind === 'say' || kind === 'press-person' || kind === 'picture' || kind === 'unheard-of'
