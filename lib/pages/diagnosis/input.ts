import { z } from 'zod'

/** Safe for the browser. */
export const examination = z.object({
  pageId: z.string().regex(/^\d{3,20}$/),
  /** Subscribe again first, at both levels. */
  subscribe: z.boolean().default(false),
})
export type Examination = z.output<typeof examination>
