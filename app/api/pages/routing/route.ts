import { type RoutingSetting, routingSetting } from '#lib/pages/input.ts'
import { setRouting } from '#lib/pages/set-routing.ts'
import { handle } from '../../handle.ts'

export const POST = handle<RoutingSetting>({
  permission: 'connect-pages',
  input: routingSetting,
  run: ({ agent, input }) => setRouting(agent, input),
})
