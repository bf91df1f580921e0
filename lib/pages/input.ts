import { z } from 'zod'
import { regimes } from './page.ts'

/** What may be asked about a Page. Safe for the browser. */
const token = z
  .string()
  .trim()
  .regex(/^[\w|.-]{8,1000}$/, 'not-a-token')

export const newToken = z.object({
  pageId: z.string().regex(/^\d{3,20}$/),
  deskToken: token,
  /** Left out where one app does both. */
  botToken: token.optional(),
})
export type NewToken = z.infer<typeof newToken>

export const pageName = z.object({ pageId: z.string().regex(/^\d{3,20}$/) })
export type PageName = z.infer<typeof pageName>

export const routingSetting = z.object({
  pageId: z.string().regex(/^\d{3,20}$/),
  regime: z.enum(regimes).nullable(),
  /** The default app, or in the Handover Protocol the Primary Receiver. */
  defaultAppId: z
    .string()
    .regex(/^\d{6,20}$/)
    .nullable(),
})
export type RoutingSetting = z.infer<typeof routingSetting>
