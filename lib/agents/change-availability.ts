import type { AgentActor } from '#lib/actor.ts'
import { record } from '#lib/audit/record.ts'
import { now } from '#lib/clock.ts'
import { transact } from '#lib/db.ts'
import { announce } from '#lib/live/announce.ts'
import type { Agent } from './agent.ts'

/** What a person says of themselves: whether new work may come to them. */
export async function changeAvailability(agent: AgentActor, availability: Agent['availability']): Promise<void> {
  const at = now()
  await transact(async (tx) => {
    const before = await tx.agent.findUniqueOrThrow({ where: { id: agent.id }, select: { availability: true } })
    if (before.availability === availability) return
    await tx.agent.update({ where: { id: agent.id }, data: { availability } })
    await record(tx, { actor: agent, action: 'agent.availability-changed', at, before, after: { availability } })
    await announce(tx, { name: 'agent.changed', id: agent.id })
  })
}
