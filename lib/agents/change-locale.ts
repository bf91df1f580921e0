import type { AgentActor, Language } from '#lib/actor.ts'
import { record } from '#lib/audit/record.ts'
import { now } from '#lib/clock.ts'
import { transact } from '#lib/db.ts'
import { announce } from '#lib/live/announce.ts'

/** The language of one's own screens, on every device. */
export async function changeLocale(agent: AgentActor, locale: Language): Promise<void> {
  const at = now()
  await transact(async (tx) => {
    const before = await tx.agent.findUniqueOrThrow({ where: { id: agent.id }, select: { locale: true } })
    if (before.locale === locale) return
    await tx.agent.update({ where: { id: agent.id }, data: { locale } })
    await record(tx, { actor: agent, action: 'agent.changed', at, before, after: { locale } })
    await announce(tx, { name: 'agent.changed', id: agent.id })
  })
}
