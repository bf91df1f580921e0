import type { AgentActor } from '#lib/actor.ts'
import { Refusal } from '#lib/errors.ts'
import { inConversation, type OpenConversation, show } from '#lib/handover/open-conversation.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import type { Message, Prisma } from '#prisma/generated/client.ts'
import { requireSending } from './send-reply.ts'
import type { MessageContent } from './timeline.ts'

type Reaction = { conversationId: string; messageId: string; emoji: string | null }

/**
 * An agent reacts to what the customer said, changes the reaction or (null) takes it back. Shown as wished until Messenger has
 * it. Throws `cannot-react` and what `sendReply` throws.
 */
export async function reactToMessage(
  agent: AgentActor,
  { conversationId, messageId, emoji }: Reaction,
): Promise<{ version: number }> {
  const open = await inConversation(conversationId, async (open) => {
    const window = requireSending(open, agent)
    const message = await open.tx.message.findFirst({ where: { id: messageId, conversationId } })
    if (window.state !== 'standard' || !canBeReactedTo(message)) throw new Refusal('cannot-react', { messageId })
    const wantedReaction = { emoji, agentId: agent.id, at: open.at.toISOString() }
    await keepContent(open, message, { ...contentOf(message), wantedReaction })
    const later = { queue: `out:${conversationId}`, key: `react:${messageId}`, maxAttempts: mostReactionAttempts }
    await enqueue(open.tx, 'send-reaction', { messageId }, later)
    return open
  })
  return { version: open.row.version }
}

export const mostReactionAttempts = 6

const canBeReactedTo = (message: Message | null): message is Message =>
  message !== null && message.mid !== null && message.author === 'customer' && !contentOf(message).isUnsent

export const contentOf = ({ content }: Message) => content as MessageContent

/** Part. */
export async function keepContent(open: OpenConversation, { id }: Message, content: MessageContent) {
  const data = { content: content as Prisma.InputJsonObject, version: { increment: 1 } }
  await open.tx.message.update({ where: { id }, data, select: { id: true } })
  show(open, { type: 'message', id })
}
