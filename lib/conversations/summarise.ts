import type { OpenConversation } from '#lib/handover/open-conversation.ts'
import { previewOf } from './preview.ts'
import type { MessageContent } from './timeline.ts'

const lastLines = 6

/** Part. The last words on both sides, oldest first, for the person who takes over: arrows instead of names, in no language. */
export async function summarise({ tx, row }: Pick<OpenConversation, 'tx' | 'row'>): Promise<string> {
  const messages = await tx.message.findMany({
    where: { conversationId: row.id, status: { notIn: ['dropped', 'failed'] } },
    orderBy: [{ at: 'desc' }, { arrival: 'desc' }],
    take: lastLines,
    select: {
      author: true,
      text: true,
      content: true,
      attachments: { select: { type: true, name: true, title: true } },
    },
  })
  return summaryOf(messages.reverse().map((message) => ({ ...message, content: message.content as MessageContent })))
}

type Line = Parameters<typeof previewOf>[0] & { author: string }

const summaryOf = (messages: Line[]): string =>
  messages.map((message) => `${message.author === 'customer' ? '→' : '←'} ${previewOf(message)}`).join('\n')
