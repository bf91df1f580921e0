import { listAgents } from '#lib/agents/list-agents.ts'
import { handle } from '../handle.ts'

export const GET = handle({ run: listAgents })
