import { getReplay } from '#lib/conversations/get-replay.ts'
import { type ReplayQuery, replayQuery } from '#lib/conversations/input.ts'
import { handle, type InConversation } from '../../../handle.ts'

export const GET = handle<ReplayQuery, InConversation>({
  input: replayQuery,
  run: ({ params, input }) => getReplay(params.conversationId, input.before),
})
