import type { AgentActor } from '#lib/actor.ts'
import { changeHolder } from './change-holder.ts'
import { type Moved, moving } from './moved.ts'

type Resolve = { conversationId: string; note?: string; epoch?: number }

/** Nobody needs to answer any more; the customer's next word reopens it with the bot. */
export function resolve(agent: AgentActor, { conversationId, note, epoch }: Resolve): Promise<Moved> {
  return moving(conversationId, async (open) => {
    if (open.row.holder === 'nobody') return
    await changeHolder(open, { move: 'resolve', actor: agent, reason: 'resolved', note, epoch })
  })
}
