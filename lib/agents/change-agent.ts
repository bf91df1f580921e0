import { hashPassword } from 'better-auth/crypto'
import type { Actor } from '#lib/actor.ts'
import { record } from '#lib/audit/record.ts'
import { now } from '#lib/clock.ts'
import { type Tx, transact } from '#lib/db.ts'
import { Refusal } from '#lib/errors.ts'
import { announce } from '#lib/live/announce.ts'
import { type AgentChange, agentChange } from './input.ts'
import { requirePermission } from './permissions.ts'

type Changer = Extract<Actor, { kind: 'agent' | 'relais' }>

/**
 * Gives somebody another role or password, shuts them out or lets them in again. Who is shut out, or has a new password, is signed out
 * everywhere at once. Refuses `not-permitted`, `not-found`, and `invalid-input` when no administrator would be left.
 */
export async function changeAgent(changer: Changer, given: AgentChange): Promise<void> {
  if (changer.kind === 'agent') requirePermission(changer, 'manage-agents')
  const { email, role, isDeactivated, password } = agentChange.parse(given)
  const passwordHash = password && (await hashPassword(password))
  const at = now()
  await transact(async (tx) => {
    const before = await tx.agent.findUnique({
      where: { email },
      select: { id: true, role: true, deactivatedAt: true },
    })
    if (!before) throw new Refusal('not-found', { email })
    const deactivatedAt = isDeactivated === undefined ? undefined : isDeactivated ? (before.deactivatedAt ?? at) : null
    await tx.agent.update({ where: { id: before.id }, data: { role, deactivatedAt } })
    if (before.role === 'administrator' && !before.deactivatedAt) await requireAdministrator(tx)
    if (passwordHash)
      await tx.account.updateMany({
        where: { agentId: before.id, providerId: 'credential' },
        data: { password: passwordHash },
      })
    if (passwordHash || isDeactivated) await tx.session.deleteMany({ where: { agentId: before.id } })
    await record(tx, {
      actor: changer,
      action: 'agent.changed',
      at,
      before: { agentId: before.id, role: before.role, isDeactivated: before.deactivatedAt !== null },
      after: { agentId: before.id, role, isDeactivated, ...(passwordHash ? { password: 'changed' } : {}) },
    })
    await announce(tx, { name: 'agent.changed', id: before.id })
  })
}

/** Two who demote each other at once would both see the other: the rows are locked first. */
async function requireAdministrator(tx: Tx) {
  const left = await tx.$queryRaw<unknown[]>`
    SELECT id FROM agents WHERE role = 'administrator' AND deactivated_at IS NULL ORDER BY id FOR UPDATE`
  if (left.length === 0) throw new Refusal('invalid-input', { fields: { role: 'last-administrator' } })
}
