import type { AgentActor } from '#lib/actor.ts'
import { requirePermission } from '#lib/agents/permissions.ts'
import { Refusal, type RefusalCode } from '#lib/errors.ts'
import { returnToQueue } from '#lib/handover/return-to-queue.ts'
import { transfer } from '#lib/handover/transfer.ts'

/**
 * Who should answer what: this room decides and then calls the very verbs that people call, so that what it does is
 * permitted, recorded and shown in the same way.
 */
export type Reassignment = {
  conversationIds: string[]
  to: { agentId: string } | 'queue'
  note: string
  /** Per conversation, the epoch that was seen: somebody quicker is then not overruled unawares. */
  epochs?: Record<string, number>
}

export type Refused = { conversationId: string; code: RefusalCode; detail: Record<string, unknown> }
export type Reassigned = { assigned: string[]; refused: Refused[] }

/** A supervisor moves one or several; one that is refused does not stop the others. Throws `not-permitted`. */
export async function reassign(agent: AgentActor, { conversationIds, ...wish }: Reassignment): Promise<Reassigned> {
  requirePermission(agent, 'reassign-others')
  const done: Reassigned = { assigned: [], refused: [] }
  for (const conversationId of new Set(conversationIds)) {
    const refused = await reassignOne(agent, { conversationId, ...wish })
    if (refused) done.refused.push(refused)
    else done.assigned.push(conversationId)
  }
  return done
}

type One = Omit<Reassignment, 'conversationIds'> & { conversationId: string }

async function reassignOne(agent: AgentActor, { conversationId, to, note, epochs }: One): Promise<Refused | null> {
  const seen = { conversationId, note, epoch: epochs?.[conversationId] }
  try {
    if (to === 'queue') await returnToQueue(agent, seen)
    else await transfer(agent, { ...seen, toAgentId: to.agentId })
    return null
  } catch (error) {
    if (error instanceof Refusal) return { conversationId, code: error.code, detail: error.detail }
    throw error
  }
}
