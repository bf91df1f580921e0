import { type Reply, reply } from '#lib/conversations/input.ts'
import { readItems } from '#lib/conversations/read-items.ts'
import { sendReply } from '#lib/conversations/send-reply.ts'
import { handle, type InConversation } from '../../../handle.ts'

export const POST = handle<Reply, InConversation>({
  input: reply,
  run: async ({ agent, params, input }) => {
    const { messages } = await sendReply(agent, { ...params, ...input })
    return { items: await readItems(messages.map(({ id }) => ({ type: 'message', id }))) }
  },
})
