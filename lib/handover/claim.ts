import type { AgentActor } from '#lib/actor.ts'
import { changeHolder } from './change-holder.ts'
import { type Moved, moving } from './moved.ts'

type Claim = { conversationId: string; epoch?: number }

/**
 * An agent takes what waits, what is resolved, or what somebody outside holds. Of two who claim at once one gets it and the
 * other is told `someone-was-quicker`; claiming what one holds is fine.
 */
export function claim(agent: AgentActor, { conversationId, epoch }: Claim): Promise<Moved> {
  return moving(conversationId, async (open) => {
    if (open.row.holderAgentId === agent.id) return
    const reason = open.row.holder === 'elsewhere' ? 'taken-back' : 'agent-took'
    await changeHolder(open, { move: 'claim', actor: agent, reason, epoch })
  })
}
