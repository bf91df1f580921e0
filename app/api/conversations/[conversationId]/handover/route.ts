import { type ReasonOffered, reasonOffered } from '#lib/conversations/input.ts'
import { requestHuman } from '#lib/handover/request-human.ts'
import { returnToBot } from '#lib/handover/return-to-bot.ts'
import { handle, type InConversation } from '../../../handle.ts'
import { thenRow } from '../../../then-row.ts'

export const POST = handle<ReasonOffered, InConversation>({
  input: reasonOffered,
  run: ({ agent: actor, params, input: { reason: note, epoch } }) =>
    thenRow(params, () => requestHuman({ ...params, actor, reason: 'back-to-queue', note, epoch })),
})

export const DELETE = handle<ReasonOffered, InConversation>({
  input: reasonOffered,
  run: ({ agent, params, input: { reason: note, epoch } }) =>
    thenRow(params, () => returnToBot(agent, { ...params, note, epoch })),
})
