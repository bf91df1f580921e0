import { z } from 'zod'

/** How far back somebody may have the desk look for missed messages. Safe for the browser. */
export const lookBackHours = [1, 24, 168] as const

export const lookBack = z.object({
  pageId: z.string().regex(/^\d{3,20}$/),
  hours: z.union(lookBackHours.map((hours) => z.literal(hours))),
})
export type LookBack = z.infer<typeof lookBack>
