import { type KeptEventsQuery, keptEventsQuery } from '#lib/intake/input.ts'
import { listKeptEvents } from '#lib/intake/list-kept-events.ts'
import { handle } from '../../handle.ts'

export const GET = handle<KeptEventsQuery>({
  input: keptEventsQuery,
  permission: 'operate',
  run: ({ input }) => listKeptEvents(input),
})
