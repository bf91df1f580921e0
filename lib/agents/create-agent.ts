import { randomUUID } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import type { Actor } from '#lib/actor.ts'
import { record } from '#lib/audit/record.ts'
import { now } from '#lib/clock.ts'
import { transact } from '#lib/db.ts'
import { Refusal } from '#lib/errors.ts'
import { announce } from '#lib/live/announce.ts'
import type { Agent } from './agent.ts'
import { type NewAgent, newAgent } from './input.ts'
import { requirePermission } from './permissions.ts'
import { presentAgent } from './present-agent.ts'

type Creator = Extract<Actor, { kind: 'agent' | 'relais' }>

/** The only way to an account. Refuses `not-permitted`, and `invalid-input` with the field when the address is taken. */
export async function createAgent(creator: Creator, person: NewAgent): Promise<Agent> {
  if (creator.kind === 'agent') requirePermission(creator, 'manage-agents')
  const { password, ...facts } = newAgent.parse(person)
  const passwordHash = await hashPassword(password)
  const at = now()
  const id = randomUUID()
  return transact(async (tx) => {
    if (await tx.agent.findUnique({ where: { email: facts.email } }))
      throw new Refusal('invalid-input', { fields: { email: 'taken' } })
    const row = await tx.agent.create({ data: { id, ...facts, emailVerified: true, createdAt: at } })
    await tx.account.create({
      data: {
        id: randomUUID(),
        agentId: id,
        accountId: id,
        providerId: 'credential',
        password: passwordHash,
        createdAt: at,
      },
    })
    await record(tx, {
      actor: creator,
      action: 'agent.created',
      at,
      after: { agentId: id, name: row.name, role: row.role },
    })
    await announce(tx, { name: 'agent.changed', id })
    return presentAgent(row)
  })
}
