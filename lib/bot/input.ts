import { z } from 'zod'

/** What may be asked of the bot. Safe for the browser: the try-it box and the route read the same rules. */
export const trialInput = z.object({ text: z.string().trim().min(1).max(2_000) })
export type TrialInput = z.infer<typeof trialInput>

export const turnsQuery = z.object({ cursor: z.string().min(1).optional() })
export type TurnsQuery = z.output<typeof turnsQuery>
