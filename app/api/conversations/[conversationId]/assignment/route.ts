import { type Assignment, assignment, type ReasonGiven, reasonGiven } from '#lib/conversations/input.ts'
import { returnToQueue } from '#lib/handover/return-to-queue.ts'
import { assign } from '../../../assign.ts'
import { handle, type InConversation } from '../../../handle.ts'
import { thenRow } from '../../../then-row.ts'

export const POST = handle<Assignment, InConversation>({
  input: assignment,
  run: ({ agent, params, input }) => thenRow(params, () => assign(agent, { ...params, ...input })),
})

export const DELETE = handle<ReasonGiven, InConversation>({
  input: reasonGiven,
  run: ({ agent, params, input: { reason, epoch } }) =>
    thenRow(params, () => returnToQueue(agent, { ...params, note: reason, epoch })),
})
