import type { Actor, AgentActor } from '#lib/actor.ts'
import { may } from '#lib/agents/permissions.ts'
import type { Held, Holder } from './holder.ts'

/**
 * Who may hold a conversation, and the moves between them. The table is the diagram: what it does not list cannot happen, on
 * the server or on a screen. Pure and safe for the browser.
 */
export const moves = [
  'hand-over',
  'claim',
  'take-over',
  'transfer',
  'queue',
  'return-to-bot',
  'resolve',
  'reopen',
  'taken-elsewhere',
  'come-back',
] as const
export type Move = (typeof moves)[number]

/**
 * As what somebody acts. `holding`: the agent who holds it; `supervising`: who may take from a colleague; `erasing`: who erases the
 * customer, which no screen offers as a move.
 */
type Standing = Exclude<Actor['kind'], 'agent'> | 'agent' | 'holding' | 'supervising' | 'erasing'

type Transition = {
  move: Move
  from: readonly Holder[]
  /** `previous`: who had it before it went elsewhere. `same`: people have it already, so it is only recorded. */
  to: Holder | 'previous' | 'same'
  by: readonly Standing[]
}

const anybodyOfOurs = ['bot', 'customer', 'relais', 'agent'] as const
const itsAgentOrSupervisor = ['holding', 'supervising'] as const

const transitions: readonly Transition[] = [
  { move: 'hand-over', from: ['bot', 'nobody'], to: 'waiting', by: anybodyOfOurs },
  // Who speaks elsewhere goes on speaking; afterwards the conversation comes back to people.
  { move: 'hand-over', from: ['elsewhere'], to: 'elsewhere', by: anybodyOfOurs },
  { move: 'hand-over', from: ['waiting', 'agent'], to: 'same', by: anybodyOfOurs },
  { move: 'claim', from: ['waiting', 'nobody', 'elsewhere'], to: 'agent', by: ['agent'] },
  { move: 'take-over', from: ['bot'], to: 'agent', by: ['agent'] },
  { move: 'take-over', from: ['agent'], to: 'agent', by: ['supervising'] },
  { move: 'transfer', from: ['agent'], to: 'agent', by: itsAgentOrSupervisor },
  { move: 'transfer', from: ['waiting', 'bot'], to: 'agent', by: ['supervising'] },
  { move: 'queue', from: ['agent'], to: 'waiting', by: itsAgentOrSupervisor },
  { move: 'return-to-bot', from: ['agent'], to: 'bot', by: itsAgentOrSupervisor },
  { move: 'return-to-bot', from: ['waiting'], to: 'bot', by: ['agent'] },
  { move: 'resolve', from: ['agent'], to: 'nobody', by: itsAgentOrSupervisor },
  { move: 'resolve', from: ['waiting', 'bot'], to: 'nobody', by: ['agent'] },
  // Whoever speaks there speaks to nobody we know: it could never come back to anybody here.
  { move: 'resolve', from: ['elsewhere'], to: 'nobody', by: ['erasing'] },
  { move: 'reopen', from: ['nobody'], to: 'bot', by: ['customer'] },
  {
    move: 'taken-elsewhere',
    from: ['bot', 'waiting', 'agent', 'elsewhere', 'nobody'],
    to: 'elsewhere',
    by: ['messenger'],
  },
  { move: 'come-back', from: ['elsewhere'], to: 'previous', by: ['messenger', 'relais'] },
]

export type Step = {
  move: Move
  actor: Actor
  /** Of a transfer. A claim and a takeover go to the actor. */
  toAgentId?: string
  /** Of `taken-elsewhere`: the app that speaks. */
  appId?: string
  /** Of a resolution: the customer is being erased. */
  isErasing?: boolean
}

/** Who holds it after this step; null when the table does not list it for this actor. */
export function heldAfter(held: Held, step: Step): Held | null {
  const transition = transitions.find((each) => fits(each, held, step))
  const next = transition ? destination(transition, held, step) : null
  return next && isSelfTakeOver(held, next, step) ? null : next
}

/** Whether people have it, or will have it when it comes back: an episode is open exactly then. */
export function needsHuman(held: Held): boolean {
  if (held.holder === 'elsewhere') return needsHuman(held.previous)
  return held.holder === 'waiting' || held.holder === 'agent'
}

export function isSameHeld(one: Held, other: Held): boolean {
  if (one.holder === 'agent' && other.holder === 'agent') return one.agentId === other.agentId
  if (one.holder === 'elsewhere' && other.holder === 'elsewhere')
    return one.appId === other.appId && isSameHeld(one.previous, other.previous)
  return one.holder === other.holder
}

/** The moves a person has here, in the order of the table: what a screen may offer, and nothing else. */
export function movesFor(held: Held, viewer: Pick<AgentActor, 'id' | 'role'>): Move[] {
  const actor: AgentActor = { kind: 'agent', name: '', ...viewer }
  return moves.filter((move) => {
    const next = heldAfter(held, { move, actor, toAgentId: someColleague })
    return next !== null && !isSameHeld(held, next)
  })
}

const someColleague = '(a colleague)'

/** Once the customer is erased a conversation can only end: there is nobody left to answer. */
export const isLeft = (move: Move): boolean => move === 'resolve'

/** Why the table said no: the move is not this person's here, or nobody's. */
export function isSomebodysMove(held: Held, move: Move): boolean {
  return transitions.some(
    ({ by, ...each }) => each.move === move && each.from.includes(held.holder) && by.some((who) => who !== 'erasing'),
  )
}

function fits(transition: Transition, held: Held, step: Step): boolean {
  if (transition.move !== step.move || !transition.from.includes(held.holder)) return false
  return standings(held, step).some((standing) => transition.by.includes(standing))
}

function standings(held: Held, { actor, isErasing }: Step): Standing[] {
  if (actor.kind !== 'agent') return [actor.kind]
  const isHolding = held.holder === 'agent' && held.agentId === actor.id
  const isSupervising = may(actor.role, 'take-over-from-colleague')
  return [
    'agent',
    ...(isHolding ? (['holding'] as const) : []),
    ...(isSupervising ? (['supervising'] as const) : []),
    ...(isErasing ? (['erasing'] as const) : []),
  ]
}

function destination({ to }: Transition, held: Held, step: Step): Held | null {
  switch (to) {
    case 'agent':
      return agentAfter(step)
    case 'elsewhere':
      return step.move === 'hand-over' ? promisedToPeople(held) : spokenElsewhere(held, step.appId)
    case 'previous':
      return held.holder === 'elsewhere' ? held.previous : null
    case 'same':
      return held
    default:
      return { holder: to }
  }
}

function agentAfter({ move, actor, toAgentId }: Step): Held | null {
  const own = actor.kind === 'agent' ? actor.id : undefined
  const agentId = move === 'transfer' ? toAgentId : own
  return agentId ? { holder: 'agent', agentId } : null
}

function promisedToPeople(held: Held): Held {
  return held.holder === 'elsewhere' && !needsHuman(held) ? { ...held, previous: { holder: 'waiting' } } : held
}

function spokenElsewhere(held: Held, appId = ''): Held | null {
  if (!appId) return null
  return { holder: 'elsewhere', appId, previous: held.holder === 'elsewhere' ? held.previous : held }
}

function isSelfTakeOver(held: Held, next: Held, { move }: Step): boolean {
  return (move === 'take-over' || move === 'transfer') && isSameHeld(held, next)
}
