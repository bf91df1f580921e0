import { conversationsQuery } from '#lib/conversations/input.ts'
import { listConversations } from '#lib/conversations/list-conversations.ts'
import { handle } from '../handle.ts'

export const GET = handle({
  input: conversationsQuery,
  run: ({ input, agent }) => listConversations(input, agent.id),
})
