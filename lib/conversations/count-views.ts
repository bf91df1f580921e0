import { pool } from '#lib/db.ts'
import type { Holder } from '#lib/handover/holder.ts'
import type { Counts } from './views.ts'

type Group = { holder: Holder; agent: string | null; count: number }

/** How many conversations each view has: the same for everybody, but for `mine`. */
export type CountsOfAll = { groups: Group[]; for: (agentId: string) => Counts }

/** What people have before them is never much; what the bot holds and what is resolved only grows. */
const isWithPeople = ({ holder }: Group) => holder !== 'bot' && holder !== 'nobody'

/**
 * The counts of every view and every agent, in one statement. It reads every conversation; with `known` only those that are with
 * people, a small part behind an index, and takes the rest as it was.
 */
export async function countViews(known?: CountsOfAll): Promise<CountsOfAll> {
  const which = known ? `WHERE holder IN ('waiting', 'agent', 'elsewhere')` : ''
  const { rows } = await pool().query<Group>(
    `SELECT holder, holder_agent_id AS agent, count(*)::int AS count FROM conversations ${which} GROUP BY holder, holder_agent_id`,
  )
  return countsOf([...rows, ...(known?.groups.filter((group) => !isWithPeople(group)) ?? [])])
}

let counting: Promise<unknown> | null = null
let next: Promise<CountsOfAll> | null = null

/** For many who ask at once, as after a lost connection: they share one counting, which begins after all of them asked. */
export function countViewsTogether(): Promise<CountsOfAll> {
  next ??= (counting ?? Promise.resolve()).then(() => {
    next = null
    const begun = countViews()
    counting = begun.catch(() => undefined)
    return begun
  })
  return next
}

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
  return { groups, for: (agentId) => ({ ...everybodys, mine: mine.get(agentId) ?? 0 }) }
}
