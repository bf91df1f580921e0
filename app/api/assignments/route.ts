import { type BulkAssignment, bulkAssignment } from '#lib/conversations/input.ts'
import { reassign } from '#lib/routing/reassign.ts'
import { handle } from '../handle.ts'

export const POST = handle<BulkAssignment>({
  input: bulkAssignment,
  permission: 'reassign-others',
  run: async ({ agent, input: { conversationIds, agentId, reason: note } }) => {
    const results = await reassign(agent, { conversationIds, to: agentId === null ? 'queue' : { agentId }, note })
    return {
      assigned: results.flatMap((result) => (result.isOk ? [result.conversationId] : [])),
      refused: results.flatMap((result) => (result.isOk ? [] : [result])),
    }
  },
})
