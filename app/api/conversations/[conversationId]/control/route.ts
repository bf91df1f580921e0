import { tryControlAgain } from '#lib/handover/try-control-again.ts'
import { handle, type InConversation } from '../../../handle.ts'
import { thenRow } from '../../../then-row.ts'

export const POST = handle<undefined, InConversation>({
  run: ({ agent, params }) => thenRow(params, () => tryControlAgain(agent, params)),
})
