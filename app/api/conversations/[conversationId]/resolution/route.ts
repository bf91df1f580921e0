import { type ReasonOffered, reasonOffered } from '#lib/conversations/input.ts'
import { resolve } from '#lib/handover/resolve.ts'
import { handle, type InConversation } from '../../../handle.ts'
import { thenRow } from '../../../then-row.ts'

export const POST = handle<ReasonOffered, InConversation>({
  input: reasonOffered,
  run: ({ agent, params, input: { reason: note, epoch } }) =>
    thenRow(params, () => resolve(agent, { ...params, note, epoch })),
})
