import { db } from '#lib/db.ts'
import type { Agent } from './agent.ts'
import { presentAgent } from './present-agent.ts'

/** Everybody, also who no longer works here: their names stand in old messages. */
export async function listAgents(): Promise<Agent[]> {
  const rows = await db().agent.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }] })
  return rows.map(presentAgent)
}
