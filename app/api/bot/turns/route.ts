import { type TurnsQuery, turnsQuery } from '#lib/bot/input.ts'
import { listTurns } from '#lib/bot/list-turns.ts'
import { handle } from '../../handle.ts'

export const GET = handle<TurnsQuery>({ input: turnsQuery, run: ({ input }) => listTurns(input) })
