import type { AgentActor } from '#lib/actor.ts'
import type { ConversationRow } from '#lib/conversations/conversation.ts'
import type { Held } from '#lib/handover/holder.ts'
import { isLeft, type Move, movesFor } from '#lib/handover/states.ts'

/**
 * What a screen may say about who answers. This room shows a conversation and offers its moves; the rules stand in
 * `lib/handover`, so a button is never there for something the server refuses.
 */
export type HolderStanding = 'bot' | 'waiting' | 'you' | 'colleague' | 'elsewhere' | 'nobody'

type Holding = Pick<ConversationRow, 'holder'>

export function standingOf({ holder }: Holding, viewerId: string): HolderStanding {
  if (holder.kind !== 'agent') return holder.kind
  return holder.agent?.id === viewerId ? 'you' : 'colleague'
}

/** A row does not carry who had it before it went elsewhere; whether people are needed is all that the moves ask of it. */
export function heldOf({ holder, needsHumanSince }: Pick<ConversationRow, 'holder' | 'needsHumanSince'>): Held {
  switch (holder.kind) {
    case 'agent':
      return { holder: 'agent', agentId: holder.agent?.id ?? '' }
    case 'elsewhere':
      return {
        holder: 'elsewhere',
        appId: holder.app?.id ?? '',
        previous: { holder: needsHumanSince ? 'waiting' : 'bot' },
      }
    default:
      return { holder: holder.kind }
  }
}

export type HumanMove = Extract<
  Move,
  'claim' | 'take-over' | 'transfer' | 'queue' | 'return-to-bot' | 'resolve' | 'hand-over'
>

/** The order in which they are offered: what one does most in that state comes first. */
const offered: readonly HumanMove[] = [
  'claim',
  'take-over',
  'resolve',
  'transfer',
  'return-to-bot',
  'queue',
  'hand-over',
]

export function movesOn(
  row: Pick<ConversationRow, 'holder' | 'needsHumanSince' | 'customer'>,
  viewer: Pick<AgentActor, 'id' | 'role'>,
): HumanMove[] {
  const allowed = movesFor(heldOf(row), viewer)
  return offered.filter((move) => allowed.includes(move) && (!row.customer.isErased || isLeft(move)))
}
