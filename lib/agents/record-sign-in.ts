import type { Role } from '#lib/actor.ts'
import type { AuditAction } from '#lib/audit/actions.ts'
import { record } from '#lib/audit/record.ts'
import { now } from '#lib/clock.ts'
import { db, transact } from '#lib/db.ts'

export async function isDeactivated(agentId: string): Promise<boolean> {
  const agent = await db().agent.findUnique({ where: { id: agentId }, select: { deactivatedAt: true } })
  return !agent || agent.deactivatedAt !== null
}

export const recordSignIn = (agentId: string) => recordOwnAct(agentId, 'agent.signed-in')
export const recordSignOut = (agentId: string) => recordOwnAct(agentId, 'agent.signed-out')

async function recordOwnAct(agentId: string, action: AuditAction) {
  const at = now()
  await transact(async (tx) => {
    const { id, name, role } = await tx.agent.findUniqueOrThrow({ where: { id: agentId } })
    await record(tx, { actor: { kind: 'agent', id, name, role: role as Role }, action, at })
  })
}
