import type { AgentActor } from '#lib/actor.ts'
import { changeHolder } from './change-holder.ts'
import { type Moved, moving } from './moved.ts'

type ReturnToBot = { conversationId: string; note?: string; epoch?: number }

/** The customer is told first, by whoever of ours has control, and then control goes to the bot app. */
export function returnToBot(agent: AgentActor, { conversationId, note, epoch }: ReturnToBot): Promise<Moved> {
  return moving(conversationId, (open) =>
    changeHolder(open, { move: 'return-to-bot', actor: agent, reason: 'back-to-bot', note, epoch }),
  )
}
