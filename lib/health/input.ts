import { z } from 'zod'

/** Safe for the browser. */
export const deadJobsQuery = z.object({ cursor: z.string().min(1).optional() })
export type DeadJobsQuery = z.output<typeof deadJobsQuery>

export const jobsInput = z.object({
  ids: z
    .array(z.string().regex(/^\d{1,18}$/))
    .min(1)
    .max(100),
})
export type JobsInput = z.output<typeof jobsInput>
