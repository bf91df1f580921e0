import { type TimelineQuery, timelineQuery } from '#lib/conversations/input.ts'
import { listTimeline, untilMoment } from '#lib/conversations/list-timeline.ts'
import { handle, type InConversation } from '../../../handle.ts'

export const GET = handle<TimelineQuery, InConversation>({
  input: timelineQuery,
  run: ({ params, input }) =>
    listTimeline(params.conversationId, input.until ? untilMoment(input.until) : input.before),
})
