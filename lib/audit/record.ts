import type { Actor } from '#lib/actor.ts'
import type { Tx } from '#lib/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
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
 * Writes one line of the record in the transaction of what it records: both happen or neither. The table refuses changes,
 * so this room only ever adds. Returns the entry's id, for the signal that shows it.
 */
export async function record(tx: Tx, { actor, action, at, reason, ...rest }: Recorded): Promise<string> {
  const { id } = await tx.auditEntry.create({
    data: {
      at,
      action,
      ...identify(actor),
      conversationId: rest.conversationId,
      pageId: rest.pageId,
      reason,
      before: facts(rest.before),
      after: facts(rest.after),
      evidence: facts(rest.evidence),
    },
    select: { id: true },
  })
  return String(id)
}

function identify(actor: Actor) {
  switch (actor.kind) {
    case 'agent':
      return { actorKind: 'agent', actorId: actor.id, actorName: actor.name }
    case 'customer':
      return { actorKind: 'customer', actorId: actor.id }
    case 'messenger':
      return { actorKind: 'messenger', actorId: actor.appId }
    default:
      return { actorKind: actor.kind }
  }
}

const facts = (given?: Facts) => given && (given as Prisma.InputJsonObject)
