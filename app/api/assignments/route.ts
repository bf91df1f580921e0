import { type BulkAssignment, bulkAssignment } from '#lib/conversations/input.ts'
import { reassign } from '#lib/routing/reassign.ts'
import { handle } from '../handle.ts'

export const POST = handle<BulkAssignment>({
  input: bulkAssignment,
  permission: 'reassign-others',
  run: async ({ agent, input: { conversationIds, agentId, reason: note } }) => {
    const results = await reassign(agent, { conversationIds, to: agentId === null ? 'queue' : { agentId }, note })
    const assigned = results.filter(({ isOk }) => isOk).map(({ conversationId }) => conversationId)
    const refused = results.filter(({ isOk }) => !isOk).map(({ conversationId, code }) => ({ conversationId, code }))
    return { assigned, refused }
  },
})
