import { getConversation } from '#lib/conversations/get-conversation.ts'
import { handle } from '../../handle.ts'

export const GET = handle<undefined, { conversationId: string }>({
  run: ({ params }) => getConversation(params.conversationId),
})
