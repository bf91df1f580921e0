import { countViewsTogether } from '#lib/conversations/count-views.ts'
import { handle } from '../../handle.ts'

export const GET = handle({ run: async ({ agent }) => (await countViewsTogether()).for(agent.id) })
