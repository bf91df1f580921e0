import type { AgentActor } from '#lib/actor.ts'
import { changeTalk, inConversation } from '#lib/handover/open-conversation.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import { latest } from './heed-customer.ts'

/** A colleague has looked. The customer sees a tick only when the one who looked is the one who answers (D34). */
export function markRead(agent: AgentActor, { conversationId }: { conversationId: string }): Promise<void> {
  return inConversation(conversationId, async (open) => {
    const { row, tx, at } = open
    const isUnread =
      row.lastCustomerMessageAt !== null && (row.seenAt === null || row.seenAt < row.lastCustomerMessageAt)
    if (!isUnread) return
    changeTalk(open, { seenAt: latest(row.lastCustomerMessageAt, at) })
    if (row.holderAgentId === agent.id && row.settlement === 'held')
      await enqueue(tx, 'mark-seen', { conversationId }, { key: `seen:${conversationId}` })
  })
}
