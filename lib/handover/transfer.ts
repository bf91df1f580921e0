import type { AgentActor } from '#lib/actor.ts'
import type { Tx } from '#lib/db.ts'
import { Refusal } from '#lib/errors.ts'
import { changeHolder } from './change-holder.ts'
import { type Moved, moving } from './moved.ts'

type Transfer = { conversationId: string; toAgentId: string; note: string; epoch?: number }

/** To a colleague, with the reason in the agent's own words. Throws `agent-not-available`. */
export function transfer(agent: AgentActor, { conversationId, toAgentId, note, epoch }: Transfer): Promise<Moved> {
  return moving(conversationId, async (open) => {
    if (open.row.holderAgentId === toAgentId) return
    if (toAgentId !== agent.id) await requireAvailable(open.tx, toAgentId)
    await changeHolder(open, { move: 'transfer', actor: agent, reason: 'assigned', toAgentId, note, epoch })
  })
}

async function requireAvailable(tx: Tx, id: string) {
  const agent = await tx.agent.findUnique({ where: { id } })
  const isAvailable = agent && agent.deactivatedAt === null && agent.availability === 'available'
  if (!isAvailable) throw new Refusal('agent-not-available', { agentId: id, agentName: agent?.name ?? null })
}
