import type { AgentActor } from '#lib/actor.ts'
import { changeHolder } from './change-holder.ts'
import { type Moved, moving } from './moved.ts'

type ReturnToQueue = { conversationId: string; note: string; epoch?: number }

/** Back to everybody, with the reason in the agent's own words. */
export function returnToQueue(agent: AgentActor, { conversationId, note, epoch }: ReturnToQueue): Promise<Moved> {
  return moving(conversationId, async (open) => {
    if (open.row.holder === 'waiting') return
    await changeHolder(open, { move: 'queue', actor: agent, reason: 'back-to-queue', note, epoch })
  })
}
