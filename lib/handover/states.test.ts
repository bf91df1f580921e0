import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor, AgentActor, Role } from '#lib/actor.ts'
import type { Held } from './holder.ts'
import { heldAfter, isSameHeld, isSomebodysMove, type Move, moves, movesFor, needsHuman } from './states.ts'

const person = (id: string, role: Role): AgentActor => ({ kind: 'agent', id, name: id, role })
const ana = person('ana', 'agent')
const ben = person('ben', 'agent')
const sam = person('sam', 'supervisor')
const bot: Actor = { kind: 'bot' }
const customer: Actor = { kind: 'customer', id: 'c' }
const messenger: Actor = { kind: 'messenger' }
const relais: Actor = { kind: 'relais' }

const withBot: Held = { holder: 'bot' }
const waiting: Held = { holder: 'waiting' }
const nobody: Held = { holder: 'nobody' }
const withAna: Held = { holder: 'agent', agentId: 'ana' }
const withBen: Held = { holder: 'agent', agentId: 'ben' }
const elsewhere = (previous: Exclude<Held, { holder: 'elsewhere' }> = { holder: 'bot' }): Held => ({
  holder: 'elsewhere',
  appId: 'inbox',
  previous,
})

type Case = [from: Held, move: Move, actor: Actor, to: Held | null]

const cases: Case[] = [
  [withBot, 'hand-over', bot, waiting],
  [withBot, 'hand-over', customer, waiting],
  [withBot, 'hand-over', relais, waiting],
  [withBot, 'hand-over', ana, waiting],
  [withBot, 'hand-over', messenger, null],
  [nobody, 'hand-over', customer, waiting],
  [elsewhere(), 'hand-over', customer, elsewhere({ holder: 'waiting' })],
  [
    elsewhere({ holder: 'agent', agentId: 'ana' }),
    'hand-over',
    customer,
    elsewhere({ holder: 'agent', agentId: 'ana' }),
  ],
  [waiting, 'hand-over', customer, waiting],
  [withAna, 'hand-over', customer, withAna],
  [waiting, 'claim', ana, withAna],
  [nobody, 'claim', ana, withAna],
  [elsewhere(), 'claim', ana, withAna],
  [withBot, 'claim', ana, null],
  [withBen, 'claim', ana, null],
  [withBot, 'take-over', ana, withAna],
  [withBen, 'take-over', ana, null],
  [withBen, 'take-over', sam, { holder: 'agent', agentId: 'sam' }],
  [waiting, 'take-over', sam, null],
  [withAna, 'transfer', ana, withBen],
  [withAna, 'transfer', sam, withBen],
  [withBen, 'transfer', ana, null],
  [waiting, 'transfer', sam, withBen],
  [waiting, 'transfer', ana, null],
  [withBot, 'transfer', sam, withBen],
  [withAna, 'queue', ana, waiting],
  [withAna, 'queue', ben, null],
  [withAna, 'queue', sam, waiting],
  [withAna, 'return-to-bot', ana, withBot],
  [withAna, 'return-to-bot', ben, null],
  [waiting, 'return-to-bot', ben, withBot],
  [withAna, 'resolve', ana, nobody],
  [withAna, 'resolve', ben, null],
  [withBot, 'resolve', ben, nobody],
  [waiting, 'resolve', ben, nobody],
  [elsewhere(), 'resolve', sam, null],
  [nobody, 'reopen', customer, withBot],
  [nobody, 'reopen', ana, null],
  [withAna, 'reopen', customer, null],
  [withAna, 'taken-elsewhere', messenger, elsewhere({ holder: 'agent', agentId: 'ana' })],
  [withAna, 'taken-elsewhere', ana, null],
  [elsewhere(), 'come-back', messenger, withBot],
  [elsewhere({ holder: 'agent', agentId: 'ana' }), 'come-back', relais, withAna],
  [withBot, 'come-back', messenger, null],
]

const name = (held: Held): string => (held.holder === 'agent' ? held.agentId : held.holder)

describe('the table', () => {
  test.each(cases.map((each) => [name(each[0]), each[1], each[2].kind, each] as const))(
    'from %s, %s by %s',
    (_from, _move, _actor, [from, move, actor, to]) => {
      expect(heldAfter(from, { move, actor, toAgentId: 'ben', appId: 'inbox' })).toEqual(to)
    },
  )

  test('somebody else who takes it elsewhere leaves it to whoever had it before', () => {
    const next = heldAfter(elsewhere({ holder: 'waiting' }), {
      move: 'taken-elsewhere',
      actor: messenger,
      appId: 'other',
    })
    expect(next).toEqual({ holder: 'elsewhere', appId: 'other', previous: { holder: 'waiting' } })
  })

  test('only with its customer does a conversation end that somebody elsewhere has', () => {
    const held = elsewhere({ holder: 'agent', agentId: 'ana' })
    expect(heldAfter(held, { move: 'resolve', actor: sam, isErasing: true })).toEqual(nobody)
    expect(heldAfter(held, { move: 'resolve', actor: relais, isErasing: true })).toBeNull()
    expect(isSomebodysMove(held, 'resolve')).toBe(false)
  })

  test('a supervisor does not take over from herself', () => {
    expect(heldAfter({ holder: 'agent', agentId: 'sam' }, { move: 'take-over', actor: sam })).toBeNull()
  })
})

const plain = fc.oneof(
  fc.constantFrom<Held>(withBot, waiting, nobody),
  fc.constantFrom('ana', 'ben').map((agentId): Held => ({ holder: 'agent', agentId })),
) as fc.Arbitrary<Exclude<Held, { holder: 'elsewhere' }>>
const anyHeld = fc.oneof(plain, plain.map(elsewhere))
const anyStep = fc.record({
  move: fc.constantFrom(...moves),
  actor: fc.constantFrom<Actor>(ana, ben, sam, bot, customer, messenger, relais),
  toAgentId: fc.constantFrom('ana', 'ben'),
  appId: fc.constant('inbox'),
})

test('in any state a customer who asks for a person gets one, at once or after somebody elsewhere has finished', () => {
  fc.assert(
    fc.property(anyHeld, (held) => {
      const next = heldAfter(held, { move: 'hand-over', actor: customer })
      expect(next && needsHuman(next)).toBe(true)
    }),
  )
})

test('only a person ends the need for a human', () => {
  fc.assert(
    fc.property(anyHeld.filter(needsHuman), anyStep, (held, step) => {
      const next = heldAfter(held, step)
      if (next && !needsHuman(next)) expect(step.actor.kind).toBe('agent')
    }),
    { numRuns: 2_000 },
  )
})

test('what a screen offers is exactly what the server would do for this person', () => {
  fc.assert(
    fc.property(anyHeld, fc.constantFrom(ana, ben, sam), fc.constantFrom(...moves), (held, viewer, move) => {
      const next = heldAfter(held, { move, actor: viewer, toAgentId: 'carl' })
      const isAllowed = next !== null && !isSameHeld(held, next)
      expect(movesFor(held, viewer).includes(move)).toBe(isAllowed)
    }),
    { numRuns: 2_000 },
  )
})

test.each([
  [withBot, ana, ['hand-over', 'take-over', 'resolve']],
  [waiting, ana, ['claim', 'return-to-bot', 'resolve']],
  [withAna, ana, ['transfer', 'queue', 'return-to-bot', 'resolve']],
  [withBen, ana, []],
  [withBen, sam, ['take-over', 'transfer', 'queue', 'return-to-bot', 'resolve']],
  [elsewhere(), ana, ['hand-over', 'claim']],
  [nobody, ana, ['hand-over', 'claim']],
])('offers of %j to %j', (held, viewer, offered) => {
  expect(movesFor(held as Held, viewer)).toEqual(offered)
})
