import { z } from 'zod'

/** Safe for the browser. */
export const alarmsQuery = z.object({ cursor: z.string().min(1).optional() })
export type AlarmsQuery = z.output<typeof alarmsQuery>
