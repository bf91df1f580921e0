import type { Actor } from '#lib/actor.ts'
import type { AuditAction } from '#lib/audit/actions.ts'
import type { Tx } from '#lib/db.ts'
import { newId } from '#lib/new-id.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { columnsOf } from './held.ts'
import type { Held } from './holder.ts'
import type { HolderChange, Passing } from './holder-change.ts'
import { addLine, type OpenConversation } from './open-conversation.ts'
import type { Move } from './states.ts'

const actions: Record<Move, AuditAction> = {
  'hand-over': 'conversation.handed-over',
  claim: 'conversation.claimed',
  'take-over': 'conversation.taken-over',
  transfer: 'conversation.transferred',
  queue: 'conversation.queued',
  'return-to-bot': 'conversation.returned-to-bot',
  resolve: 'conversation.resolved',
  reopen: 'conversation.reopened',
  'taken-elsewhere': 'conversation.taken-elsewhere',
  'come-back': 'conversation.came-back',
}

/** The line of the record that everybody reads in the flow: who, from whom to whom, why, and on what evidence. */
export async function recordMove(open: OpenConversation, change: HolderChange, passing: Passing): Promise<void> {
  const { note, summary, triggerMessageId, evidence } = change
  const names = await namesOf(open.tx, change.actor, passing)
  addLine(open, {
    actor: change.actor,
    action: actions[change.move],
    reason: change.reason,
    before: nameHeld(passing.before, names),
    after: nameHeld(passing.after, names),
    evidence: { ...evidence, note, summary, triggerMessageId },
  })
}

/** The passing itself, one row per epoch: what reports count and what the brief of a handover is read from. */
export async function keepHandover(
  { tx, row, at }: OpenConversation,
  change: HolderChange,
  { before, after }: Passing,
) {
  const { move, reason, note, triggerMessageId, summary, evidence, actor } = change
  const [from, to] = [columnsOf(before), columnsOf(after)]
  await tx.handover.createMany({
    data: {
      id: newId(),
      conversationId: row.id,
      at,
      epoch: row.epoch,
      ...{ move, reason, note, triggerMessageId, summary },
      fromHolder: from.holder,
      toHolder: to.holder,
      fromAgentId: from.holderAgentId,
      toAgentId: to.holderAgentId,
      appId: to.holderAppId ?? from.holderAppId,
      actorKind: actor.kind,
      actorId: actorId(actor),
      language: change.language ?? row.language,
      evidence: evidence && (evidence as Prisma.InputJsonObject),
    },
  })
}

function actorId(actor: Actor): string | undefined {
  if (actor.kind === 'agent' || actor.kind === 'customer') return actor.id
  return actor.kind === 'messenger' ? actor.appId : undefined
}

type Names = Map<string, string>

function nameHeld(held: Held, names: Names): Record<string, unknown> {
  if (held.holder === 'agent') return { holder: 'agent', agentId: held.agentId, agentName: names.get(held.agentId) }
  if (held.holder === 'elsewhere')
    return { holder: 'elsewhere', appId: held.appId, previous: nameHeld(held.previous, names) }
  return { holder: held.holder }
}

/** The record names people as they were called then; most moves are made by the very person they name. */
async function namesOf(tx: Tx, actor: Actor, { before, after }: Passing): Promise<Names> {
  const names: Names = new Map(actor.kind === 'agent' ? [[actor.id, actor.name]] : [])
  const unknown = [before, after].flatMap(agentsOf).filter((id) => !names.has(id))
  if (unknown.length === 0) return names
  const agents = await tx.agent.findMany({ where: { id: { in: unknown } }, select: { id: true, name: true } })
  for (const { id, name } of agents) names.set(id, name)
  return names
}

function agentsOf(held: Held): string[] {
  if (held.holder === 'elsewhere') return agentsOf(held.previous)
  return held.holder === 'agent' ? [held.agentId] : []
}
