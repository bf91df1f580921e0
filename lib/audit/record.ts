import type { Actor } from '#lib/actor.ts'
import type { Tx } from '#lib/db.ts'
import type { AuditAction } from './actions.ts'

type Facts = Record<string, unknown>

export type Recorded = {
  actor: Actor
  action: AuditAction
  at: Date
  conversationId?: string
  pageId?: string
  before?: Facts
  after?: Facts
  reason?: string | null
  evidence?: Facts
}

/**
 * Writes one line of the record in the transaction of what it records: both happen or neither. The table refuses changes and
 * chains what is added (docs/decisions/0010-a-record-that-can-be-believed.md), so this room only ever adds. Returns the
 * entry's id, for the signal that shows it.
 */
export async function record(tx: Pick<Tx, '$queryRaw'>, { actor, action, at, ...rest }: Recorded): Promise<string> {
  const { kind, id = null, name = null } = identify(actor)
  const { conversationId = null, pageId = null, reason = null } = rest
  const [before, after, evidence] = [rest.before, rest.after, rest.evidence].map(facts)
  const [entry] = await tx.$queryRaw<{ id: bigint }[]>`
    INSERT INTO audit_entries (at, actor_kind, actor_id, actor_name, action, conversation_id, page_id, reason, before, after, evidence)
    VALUES (${at}::timestamptz, ${kind}, ${id}, ${name}, ${action}, ${conversationId}::uuid, ${pageId}, ${reason},
      ${before}::jsonb, ${after}::jsonb, ${evidence}::jsonb)
    RETURNING id`
  return String(entry?.id)
}

const identify = (actor: Actor): { kind: Actor['kind']; id?: string; name?: string } =>
  actor.kind === 'messenger' ? { kind: actor.kind, id: actor.appId } : actor

const facts = (given?: Facts) => (given ? JSON.stringify(given) : null)
