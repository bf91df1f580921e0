import type { AgentActor } from '#lib/actor.ts'
import { db } from '#lib/db.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'

/** An agent types: the customer sees it when it is the one who answers, and while control is ours (D34); of anybody else they see nothing. */
export async function showTyping(agent: AgentActor, { conversationId }: { conversationId: string }): Promise<void> {
  const isAnswering = { id: conversationId, holder: 'agent', holderAgentId: agent.id, settlement: 'held' } as const
  const found = await db().conversation.findFirst({ where: isAnswering, select: { id: true } })
  // Late it would show somebody typing who has sent already, so it is tried once.
  if (found) await enqueue(db(), 'show-typing', { conversationId }, { key: `typing:${conversationId}`, maxAttempts: 1 })
}
