import { readKnowledge } from '#lib/bot/read-knowledge.ts'
import { handle } from '../../handle.ts'

export const GET = handle({ run: readKnowledge })
