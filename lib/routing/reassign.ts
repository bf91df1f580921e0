import type { AgentActor } from '#lib/actor.ts'
import { requirePermission } from '#lib/agents/permissions.ts'
import { Refusal, type RefusalCode } from '#lib/errors.ts'
import { returnToQueue } from '#lib/handover/return-to-queue.ts'
import { transfer } from '#lib/handover/transfer.ts'

/**
 * Who should answer what: this room decides and then calls the very verbs that people call, so that what it does is
 * permitted, recorded and shown in the same way.
 */
export type Reassignment = { conversationIds: string[]; to: { agentId: string } | 'queue'; note: string }

export type Reassigned =
  | { conversationId: string; isOk: true }
  | { conversationId: string; isOk: false; code: RefusalCode }

/** A supervisor moves one or several; one that is refused does not stop the others. Throws `not-permitted`. */
export async function reassign(agent: AgentActor, { conversationIds, to, note }: Reassignment): Promise<Reassigned[]> {
  requirePermission(agent, 'reassign-others')
  const results: Reassigned[] = []
  for (const conversationId of new Set(conversationIds))
    results.push(await reassignOne(agent, { conversationId, to, note }))
  return results
}

type One = Pick<Reassignment, 'to' | 'note'> & { conversationId: string }

async function reassignOne(agent: AgentActor, { conversationId, to, note }: One): Promise<Reassigned> {
  try {
    if (to === 'queue') await returnToQueue(agent, { conversationId, note })
    else await transfer(agent, { conversationId, toAgentId: to.agentId, note })
    return { conversationId, isOk: true }
  } catch (error) {
    if (error instanceof Refusal) return { conversationId, isOk: false, code: error.code }
    throw error
  }
}
