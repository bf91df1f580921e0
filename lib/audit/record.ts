import type { Actor } from '#lib/actor.ts'
import type { Tx } from '#lib/db.ts'
import { Prisma } from '#prisma/generated/client.ts'
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
export async function record(tx: Pick<Tx, '$queryRaw'>, recorded: Recorded): Promise<string> {
  const [id] = await recordAll(tx, [recorded])
  return id ?? ''
}

/** Several lines, in their order, in one statement. */
export async function recordAll(tx: Pick<Tx, '$queryRaw'>, lines: Recorded[]): Promise<string[]> {
  if (lines.length === 0) return []
  const entries = await tx.$queryRaw<{ id: bigint }[]>`
    INSERT INTO audit_entries (at, actor_kind, actor_id, actor_name, action, conversation_id, page_id, reason, before, after, evidence)
    VALUES ${Prisma.join(lines.map(valuesOf))} RETURNING id`
  return entries.map(({ id }) => String(id))
}

function valuesOf({ actor, action, at, ...rest }: Recorded): Prisma.Sql {
  const { kind, id = null, name = null } = identify(actor)
  const { conversationId = null, pageId = null, reason = null } = rest
  return Prisma.sql`(${at}::timestamptz, ${kind}, ${id}, ${name}, ${action}, ${conversationId}::uuid, ${pageId}, ${reason},
    ${facts(rest.before)}::jsonb, ${facts(rest.after)}::jsonb, ${facts(rest.evidence)}::jsonb)`
}

const identify = (actor: Actor): { kind: Actor['kind']; id?: string; name?: string } =>
  actor.kind === 'messenger' ? { kind: actor.kind, id: actor.appId } : actor

const facts = (given?: Facts) => (given ? JSON.stringify(given) : null)
