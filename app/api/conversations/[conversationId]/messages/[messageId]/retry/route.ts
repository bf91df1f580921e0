import { readItems } from '#lib/conversations/read-items.ts'
import { retryMessage } from '#lib/conversations/retry-message.ts'
import { handle, type InConversation } from '../../../../../handle.ts'

export const POST = handle<undefined, InConversation & { messageId: string }>({
  run: async ({ agent, params }) => {
    await retryMessage(agent, params)
    return { items: await readItems([{ type: 'message', id: params.messageId }]) }
  },
})
