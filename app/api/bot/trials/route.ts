import { type TrialInput, trialInput } from '#lib/bot/input.ts'
import { tryMessage } from '#lib/bot/try-message.ts'
import { handle } from '../../handle.ts'

/** Asks the bot something without a customer: only a reading, in a body because it may be long and is nobody's business. */
export const POST = handle<TrialInput>({ input: trialInput, run: ({ input }) => tryMessage(input) })
