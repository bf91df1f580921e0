import { z } from 'zod'
import { roles } from '#lib/actor.ts'

export const availabilities = ['available', 'away'] as const
export const locales = ['en', 'fr'] as const

export const newAgent = z.object({
  name: z.string().trim().min(1).max(120),
  email: z.email().transform((email) => email.toLowerCase()),
  password: z.string().min(12, 'needs at least 12 characters').max(128),
  role: z.enum(roles),
  locale: z.enum(locales).default('en'),
})
export type NewAgent = z.input<typeof newAgent>

export const agentChange = z.object({
  email: newAgent.shape.email,
  role: newAgent.shape.role.optional(),
  isDeactivated: z.boolean().optional(),
  password: newAgent.shape.password.optional(),
})
export type AgentChange = z.input<typeof agentChange>

export const ownChange = z
  .object({ availability: z.enum(availabilities), locale: z.enum(locales) })
  .partial()
  .refine(({ availability, locale }) => availability || locale, { error: 'empty' })
export type OwnChange = z.infer<typeof ownChange>
