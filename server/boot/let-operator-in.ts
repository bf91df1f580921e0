import { ensureAdministrator } from '#lib/agents/ensure-administrator.ts'
import { env } from '#lib/env.ts'

/** The first account of a desk, and what its operator has to know about it; nothing once people have accounts. */
export async function letOperatorIn(): Promise<string> {
  const standing = await ensureAdministrator()
  if (standing === 'made')
    return `Sign in as ${env().administrator?.email}; RELAIS_ADMINISTRATOR_EMAIL and _PASSWORD can now be removed.`
  if (standing === 'nobody')
    return 'Nobody can sign in yet: set RELAIS_ADMINISTRATOR_EMAIL and RELAIS_ADMINISTRATOR_PASSWORD and start again.'
  return ''
}
