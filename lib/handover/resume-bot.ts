import { enqueue } from '#lib/jobs/enqueue.ts'
import type { OpenConversation } from './open-conversation.ts'

/**
 * Back with the bot, a customer who still waits for an answer gets one. After a false alarm (an automation of Business Suite
 * spoke without control) what was asked before it counts as unanswered too.
 */
export async function resumeBot(open: OpenConversation, { wasFalseAlarm }: { wasFalseAlarm: boolean }) {
  const { tx, row } = open
  if (row.holder !== 'bot') return
  const last = wasFalseAlarm || row.lastMessageAuthor === 'customer' ? [await findLast(open)] : []
  const owed = new Set([...(await listPutOff(open)), ...last])
  for (const messageId of owed) if (messageId) await askBot(tx, { conversationId: row.id, messageId })
}

async function findLast({ tx, row }: OpenConversation): Promise<string | undefined> {
  const asked = await tx.message.findFirst({
    where: { conversationId: row.id, author: 'customer' },
    orderBy: [{ at: 'desc' }, { arrival: 'desc' }],
    select: { id: true },
  })
  return asked?.id
}

const lookBackHours = 24

/**
 * What the bot has put off because it was heard only beside somebody else's thread. Each counts, not the last alone: one of them may
 * be a wish for a person. What somebody else spoke after is theirs.
 */
async function listPutOff({ tx, row, at }: OpenConversation): Promise<string[]> {
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT m.id FROM messages m
    WHERE m.conversation_id = ${row.id}::uuid AND m.author = 'customer' AND m.channel = 'standby'
      AND m.kind IN ('text', 'attachments', 'postback', 'quick-reply')
      AND m.at > ${at}::timestamptz - ${lookBackHours} * interval '1 hour'
      AND NOT EXISTS (SELECT FROM bot_turns t WHERE t.message_id = m.id)
      AND NOT EXISTS (SELECT FROM messages o WHERE o.conversation_id = m.conversation_id AND o.at > m.at
        AND o.author IN ('agent', 'page-inbox', 'other-app'))
    ORDER BY m.at, m.id`
  return found.map(({ id }) => id)
}

/** One question after another, for the pieces of a sentence belong together. A postback that came without its payload waits a little for the copy that has it. */
export const askBot = (
  tx: OpenConversation['tx'],
  question: { conversationId: string; messageId: string },
  afterSeconds = 0,
) =>
  enqueue(tx, 'answer-with-bot', question, {
    queue: `answer:${question.conversationId}`,
    key: `answer:${question.messageId}`,
    afterSeconds,
  })
