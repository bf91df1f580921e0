import { type BulkAssignment, bulkAssignment } from '#lib/conversations/input.ts'
import { reassign } from '#lib/routing/reassign.ts'
import { handle } from '../handle.ts'

export const POST = handle<BulkAssignment>({
  input: bulkAssignment,
  permission: 'reassign-others',
  run: ({ agent, input: { agentId, reason: note, ...which } }) =>
    reassign(agent, { ...which, to: agentId === null ? 'queue' : { agentId }, note }),
})
