import type { AgentActor } from '#lib/actor.ts'
import { getRow } from '#lib/conversations/get-conversation.ts'
import type { Assignment } from '#lib/conversations/input.ts'
import { Refusal } from '#lib/errors.ts'
import { claim } from '#lib/handover/claim.ts'
import type { Moved } from '#lib/handover/moved.ts'
import { takeOver } from '#lib/handover/take-over.ts'
import { transfer } from '#lib/handover/transfer.ts'

/** Nobody, or oneself, named: one takes it, as its holder requires. A colleague named: it is transferred, with a reason. */
export function assign(agent: AgentActor, given: Assignment & { conversationId: string }): Promise<Moved> {
  const { conversationId, agentId, reason, epoch } = given
  if (!agentId || agentId === agent.id) return take(agent, given)
  if (!reason) throw new Refusal('invalid-input', { fields: { reason: 'too_small' } })
  return transfer(agent, { conversationId, toAgentId: agentId, note: reason, epoch })
}

async function take(agent: AgentActor, { conversationId, reason, epoch }: Assignment & { conversationId: string }) {
  const { holder } = await getRow(conversationId)
  // From a colleague only on purpose: by a screen that showed the colleague, as the epoch proves.
  const isFromColleague = holder.kind === 'agent' && holder.agent?.id !== agent.id && epoch !== undefined
  return holder.kind === 'bot' || isFromColleague
    ? takeOver(agent, { conversationId, epoch, note: reason })
    : claim(agent, { conversationId, epoch })
}
