import type { AgentActor } from '#lib/actor.ts'
import { changeHolder } from './change-holder.ts'
import { type Moved, moving } from './moved.ts'

type TakeOver = { conversationId: string; epoch?: number; note?: string }

/** An agent silences the bot at once; a supervisor may also take from a colleague. */
export function takeOver(agent: AgentActor, { conversationId, epoch, note }: TakeOver): Promise<Moved> {
  return moving(conversationId, async (open) => {
    if (open.row.holderAgentId === agent.id) return
    const reason = open.row.holder === 'agent' ? 'supervisor-took' : 'agent-took'
    await changeHolder(open, { move: 'take-over', actor: agent, reason, epoch, note })
  })
}
