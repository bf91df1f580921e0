import { type Reaction, reaction } from '#lib/conversations/input.ts'
import { reactToMessage } from '#lib/conversations/react-to-message.ts'
import { readItems } from '#lib/conversations/read-items.ts'
import { handle, type InConversation } from '../../../../../handle.ts'

type OnMessage = InConversation & { messageId: string }

export const POST = handle<Reaction, OnMessage>({
  input: reaction,
  run: async ({ agent, params, input }) => {
    await reactToMessage(agent, { ...params, ...input })
    return { items: await readItems([{ type: 'message', id: params.messageId }]) }
  },
})

export const DELETE = handle<undefined, OnMessage>({
  run: async ({ agent, params }) => {
    await reactToMessage(agent, { ...params, emoji: null })
    return { items: await readItems([{ type: 'message', id: params.messageId }]) }
  },
})
