import { db } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { createAgent } from './create-agent.ts'

/** A desk that nobody can enter lets its operator in, by RELAIS_ADMINISTRATOR_EMAIL and _PASSWORD. True when it did. */
export async function ensureAdministrator(): Promise<boolean> {
  const { administrator } = env()
  if (!administrator || (await db().agent.count()) > 0) return false
  await createAgent({ kind: 'relais' }, { name: 'Administrator', role: 'administrator', ...administrator })
  return true
}
