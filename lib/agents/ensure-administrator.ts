import { db } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { createAgent } from './create-agent.ts'

/**
 * A desk that nobody can enter lets its operator in, by RELAIS_ADMINISTRATOR_EMAIL and _PASSWORD. `nobody`: it has no account and was given
 * none to make.
 */
export async function ensureAdministrator(): Promise<'made' | 'nobody' | 'there'> {
  if ((await db().agent.count()) > 0) return 'there'
  const { administrator } = env()
  if (!administrator) return 'nobody'
  await createAgent({ kind: 'relais' }, { name: 'Administrator', role: 'administrator', ...administrator })
  return 'made'
}
