import { z } from 'zod'

/** A day of the ledger, the present one when no end is given. Safe for the browser. */
export const ledgerQuery = z.object({
  until: z.iso.datetime({ offset: true }).optional(),
  pageId: z.string().min(1).max(40).optional(),
})
export type LedgerQuery = z.output<typeof ledgerQuery>

export const keptEventsQuery = z.object({
  outcome: z.enum(['dead', 'unknown']).default('dead'),
  cursor: z.string().min(1).optional(),
})
export type KeptEventsQuery = z.output<typeof keptEventsQuery>

export const mostReplayed = 100

export const replayInput = z.object({
  ids: z
    .array(z.string().regex(/^\d{1,18}$/))
    .min(1)
    .max(mostReplayed),
})
export type ReplayInput = z.output<typeof replayInput>
