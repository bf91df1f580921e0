import { z } from 'zod'
import { auditActions } from './actions.ts'

/** What may be asked of the record. Safe for the browser. */
export const auditQuery = z.object({
  conversationId: z.guid().optional(),
  actorId: z.string().min(1).optional(),
  action: z.enum(auditActions).optional(),
  /** From then on, and before then: ISO 8601. */
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
  cursor: z.string().min(1).optional(),
})
export type AuditQuery = z.output<typeof auditQuery>

/** The same, as a file of everything that is shown. */
export const auditExport = auditQuery.omit({ cursor: true }).extend({ format: z.enum(['csv', 'jsonl']) })
export type AuditExport = z.output<typeof auditExport>
