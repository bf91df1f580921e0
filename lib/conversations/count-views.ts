import { pool } from '#lib/db.ts'
import type { Holder } from '#lib/handover/holder.ts'
import type { Counts } from './views.ts'

/** How many conversations each view has: the same for everybody, but for `mine`. */
export type CountsOfAll = { for: (agentId: string) => Counts }

/** The counts of every view and every agent, in one statement. */
export async function countViews(): Promise<CountsOfAll> {
  const { rows } = await pool().query<Group>(
    'SELECT holder, holder_agent_id AS agent, count(*)::int AS count FROM conversations GROUP BY holder, holder_agent_id',
  )
  return countsOf(rows)
}

type Group = { holder: Holder; agent: string | null; count: number }

function countsOf(groups: Group[]): CountsOfAll {
  const sum = (isCounted: (group: Group) => boolean) =>
    groups.filter(isCounted).reduce((total, { count }) => total + count, 0)
  const heldBy = (holder: Holder) => sum((group) => group.holder === holder)
  const everybodys = {
    waiting: heldBy('waiting'),
    bot: heldBy('bot'),
    elsewhere: heldBy('elsewhere'),
    resolved: heldBy('nobody'),
    all: sum(() => true),
  }
  const mine = new Map(groups.flatMap(({ agent, count }) => (agent ? [[agent, count] as const] : [])))
  return { for: (agentId) => ({ ...everybodys, mine: mine.get(agentId) ?? 0 }) }
}
