import { enqueue } from '#lib/jobs/enqueue.ts'
import type { OpenConversation } from './open-conversation.ts'

/**
 * Back with the bot, a customer who still waits for an answer gets one. After a false alarm (an automation of Business Suite
 * spoke without control) what was asked before it counts as unanswered too.
 */
export async function resumeBot({ tx, row }: OpenConversation, { wasFalseAlarm }: { wasFalseAlarm: boolean }) {
  if (row.holder !== 'bot' || !(wasFalseAlarm || row.lastMessageAuthor === 'customer')) return
  const asked = await tx.message.findFirst({
    where: { conversationId: row.id, author: 'customer' },
    orderBy: [{ at: 'desc' }, { arrival: 'desc' }],
    select: { id: true },
  })
  if (asked) await askBot(tx, { conversationId: row.id, messageId: asked.id })
}

/** A postback that came without its payload waits a little for the copy that has it. */
export const askBot = (
  tx: OpenConversation['tx'],
  question: { conversationId: string; messageId: string },
  afterSeconds = 0,
) => enqueue(tx, 'answer-with-bot', question, { key: `answer:${question.messageId}`, afterSeconds })
