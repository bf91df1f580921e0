import { timelineQuery } from '#lib/conversations/input.ts'
import { listTimeline } from '#lib/conversations/list-timeline.ts'
import { handle, type InConversation } from '../../../handle.ts'

export const GET = handle<{ before?: string }, InConversation>({
  input: timelineQuery,
  run: ({ params, input }) => listTimeline(params.conversationId, input.before),
})
