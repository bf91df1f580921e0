import { type ComposerState, composerState } from '#components/composer/composer-state.ts'
import { type HumanMove, movesOn } from '#components/conversation/holder-standing.ts'
import type { Role } from '#lib/actor.ts'
import type { ConversationRow } from '#lib/conversations/conversation.ts'

/** Whose screen: the agent who held it, any other agent, a supervisor who did not hold it. */
export type Screen = 'holder' | 'agent' | 'supervisor'

export type Offer = { screen: Screen; moves: HumanMove[]; composer: ComposerState }

const somebodyElse = '(somebody else)'

/** What each screen would have offered at that moment, by the very rules that screens offer by. Pure. */
export function offersAt(row: ConversationRow, at: Date): Offer[] {
  const holderId = row.holder.agent?.id
  const viewers: [Screen, string, Role][] = [
    ...(holderId ? [['holder', holderId, 'agent'] satisfies [Screen, string, Role]] : []),
    ['agent', somebodyElse, 'agent'],
    ['supervisor', somebodyElse, 'supervisor'],
  ]
  return viewers.map(([screen, id, role]) => ({
    screen,
    moves: movesOn(row, { id, role }),
    composer: composerState(row, { id, role }, at),
  }))
}
