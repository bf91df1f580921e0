import { z } from 'zod'
import { views } from './views.ts'

/** What may be asked of conversations. Safe for the browser: screens and routes read the same rules. */
export const textLimit = 2_000
const reason = z.string().trim().min(1).max(500)
const optionalReason = reason.optional()
const epoch = z.number().int().positive().optional()
const id = z.guid()

export const conversationsQuery = z.object({
  view: z.enum(views).default('all'),
  pageId: z.string().min(1).optional(),
  /** Only what this colleague holds. */
  agentId: z.string().min(1).optional(),
  cursor: z.string().min(1).optional(),
})
export type ConversationsQuery = z.output<typeof conversationsQuery>

export const timelineQuery = z.object({ before: z.string().min(1).optional() })

export const reply = z
  .object({ clientId: id, text: z.string().optional(), uploadIds: z.array(id).max(10).optional() })
  .refine(({ text, uploadIds }) => text?.trim() || uploadIds?.length, { error: 'empty', path: ['text'] })
export type Reply = z.infer<typeof reply>

export const note = z.object({ clientId: id, text: z.string().trim().min(1).max(5_000) })
export type Note = z.infer<typeof note>

/** Nobody, or oneself, named: claim or take over, as the present holder requires. Somebody else: transfer. */
export const assignment = z.object({ agentId: z.string().min(1).optional(), reason: optionalReason, epoch })
export const reasonGiven = z.object({ reason, epoch })
export const reasonOffered = z.object({ reason: optionalReason, epoch })
export type ReasonGiven = z.infer<typeof reasonGiven>
export type ReasonOffered = z.infer<typeof reasonOffered>
export type Assignment = z.infer<typeof assignment>

export const bulkAssignment = z.object({
  conversationIds: z.array(id).min(1).max(200),
  /** Null: to the queue. */
  agentId: z.string().min(1).nullable(),
  reason,
  /** The holder that the screen saw, per conversation: whoever was quicker since then keeps it. */
  epochs: z.record(id, z.number().int().positive()).optional(),
})
export type BulkAssignment = z.infer<typeof bulkAssignment>
