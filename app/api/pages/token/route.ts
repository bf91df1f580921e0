import { giveToken } from '#lib/pages/give-token.ts'
import { type NewToken, newToken } from '#lib/pages/input.ts'
import { handle } from '../../handle.ts'

export const POST = handle<NewToken>({
  permission: 'connect-pages',
  input: newToken,
  run: ({ agent, input }) => giveToken(agent, input),
})
