import { lookForMissed } from '#lib/conversations/look-for-missed.ts'
import { type LookBack, lookBack } from '#lib/pages/gaps/input.ts'
import { handle } from '../../handle.ts'

export const POST = handle<LookBack>({
  permission: 'operate',
  input: lookBack,
  run: ({ agent, input }) => lookForMissed(agent, input),
})
