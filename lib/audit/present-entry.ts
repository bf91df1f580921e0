import { erasedPrefix } from '#lib/customers/is-erased.ts'
import type { AuditAction } from './actions.ts'
import type { AuditEntry } from './entry.ts'

type Facts = Record<string, unknown> | null

export type EntryFacts = {
  id: string
  at: string | Date
  actorKind: AuditEntry['actor']['kind']
  actorId: string | null
  actorName: string | null
  action: AuditAction
  conversationId: string | null
  customerName: string | null
  isCustomerErased: boolean
  pageId: string | null
  before: Facts
  after: Facts
  reason: string | null
  evidence: Facts
}

/**
 * From `audit_entries e`, with the customer's name from `ecu`. A customer is named as they are known today; whom lib/erasure erased has
 * no name, and what stands in the place of their id says why.
 */
export const entryFields = `'id', e.id::text, 'at', e.at, 'actorKind', e.actor_kind, 'actorId', e.actor_id,
  'actorName', coalesce(e.actor_name, CASE WHEN e.actor_kind = 'customer' THEN ecu.name END), 'action', e.action,
  'conversationId', e.conversation_id, 'customerName', ecu.name,
  'isCustomerErased', coalesce(starts_with(ecu.psid, '${erasedPrefix}'), false), 'pageId', e.page_id, 'before', e.before, 'after', e.after,
  'reason', e.reason, 'evidence', e.evidence`

export const entryJoins = `LEFT JOIN conversations ec ON ec.id = e.conversation_id
  LEFT JOIN customers ecu ON ecu.id = ec.customer_id`

export const presentEntry = (facts: EntryFacts): AuditEntry => ({
  id: facts.id,
  at: new Date(facts.at).toISOString(),
  actor: { kind: facts.actorKind, id: facts.actorId, name: facts.actorName },
  action: facts.action,
  conversation: conversationOf(facts),
  pageId: facts.pageId,
  before: facts.before,
  after: withoutStanding(facts.after),
  reason: facts.reason,
  evidence: facts.evidence,
})

const conversationOf = ({ conversationId: id, customerName, isCustomerErased }: EntryFacts) =>
  id === null ? null : { id, customerName, isCustomerErased }

/** How the conversation stood is for the replay alone. */
function withoutStanding(after: Facts): Facts {
  if (!after || !('standing' in after)) return after
  const { standing, ...said } = after
  return Object.keys(said).length > 0 ? said : null
}
