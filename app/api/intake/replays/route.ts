import { type ReplayInput, replayInput } from '#lib/intake/input.ts'
import { replayEvents } from '#lib/intake/replay-events.ts'
import { handle } from '../../handle.ts'

export const POST = handle<ReplayInput>({
  input: replayInput,
  permission: 'operate',
  run: ({ agent, input }) => replayEvents(agent, input),
})
