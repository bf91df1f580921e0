import type { AgentActor } from '#lib/actor.ts'
import { Refusal } from '#lib/errors.ts'
import { addLine, inConversation, show } from '#lib/handover/open-conversation.ts'
import { requireSending } from './send-reply.ts'

type Retry = { conversationId: string; messageId: string }

/**
 * Sends a failed message once more, as the same message; one that may have arrived after all is looked for first (D29). Throws
 * `nothing-to-retry` and what `sendReply` throws.
 */
export async function retryMessage(
  agent: AgentActor,
  { conversationId, messageId }: Retry,
): Promise<{ version: number }> {
  const open = await inConversation(conversationId, async (open) => {
    const { tx, row } = open
    requireSending(open, agent)
    const mine = { id: messageId, conversationId, authorAgentId: agent.id, status: 'failed' }
    const failed = await tx.message.findFirst({ where: mine, select: { failure: true } })
    if (!failed) throw new Refusal('nothing-to-retry', { messageId })
    const state =
      failed.failure === 'no-answer'
        ? { status: 'ambiguous' }
        : { status: 'queued', failure: null, failureDetail: null }
    const data = { ...state, attempts: 0, epoch: row.epoch, version: { increment: 1 } }
    await tx.message.update({ where: { id: messageId }, data, select: { id: true } })
    const evidence = { messageId }
    addLine(open, { actor: agent, action: 'message.retried', evidence })
    show(open, { type: 'message', id: messageId })
    open.mustDeliver = true
    return open
  })
  return { version: open.row.version }
}
