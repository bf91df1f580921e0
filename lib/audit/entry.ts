import type { AuditAction } from './actions.ts'

/** One line of the record as screens see it. */
export type AuditEntry = {
  id: string
  at: string
  actor: { kind: 'agent' | 'bot' | 'customer' | 'messenger' | 'relais'; id: string | null; name: string | null }
  action: AuditAction
  conversation: { id: string; customerName: string | null; isCustomerErased: boolean } | null
  pageId: string | null
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  reason: string | null
  evidence: Record<string, unknown> | null
}

/** Newest first; `next` fetches the page below, null at the end. */
export type AuditPage = { entries: AuditEntry[]; next: string | null }
