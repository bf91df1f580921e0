import { countViews } from '#lib/conversations/count-views.ts'
import { handle } from '../../handle.ts'

export const GET = handle({ run: async ({ agent }) => (await countViews()).for(agent.id) })
