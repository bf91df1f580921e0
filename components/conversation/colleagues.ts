import type { Agent } from '#lib/agents/agent.ts'

export type Presence = 'available' | 'away' | 'offline'
export type Colleague = { agent: Agent; presence: Presence }

const order: readonly Presence[] = ['available', 'away', 'offline']

export const presenceOf = (agent: Agent, present: ReadonlySet<string>): Presence =>
  present.has(agent.id) ? agent.availability : 'offline'

type Wish = { agents: readonly Agent[]; present: ReadonlySet<string>; exceptId: string | null }

/** Those who can be given a conversation: who is here and available first, then by name. */
export function colleaguesFor({ agents, present, exceptId }: Wish): Colleague[] {
  return agents
    .filter(({ id, isDeactivated }) => !isDeactivated && id !== exceptId)
    .map((agent) => ({ agent, presence: presenceOf(agent, present) }))
    .sort(
      (one, other) =>
        order.indexOf(one.presence) - order.indexOf(other.presence) || one.agent.name.localeCompare(other.agent.name),
    )
}
