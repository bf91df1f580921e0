import type { AgentActor, Language, Role } from '#lib/actor.ts'
import { pool } from '#lib/db.ts'
import type { SignedIn } from './agent.ts'
import { auth } from './auth.ts'

type Session = NonNullable<Awaited<ReturnType<ReturnType<typeof auth>['api']['getSession']>>>

/** Who sends this request, by its session cookie; null when nobody does, or somebody who no longer works here. */
export async function agentOfRequest(headers: Headers): Promise<SignedIn | null> {
  return (await sessionOfRequest(headers))?.agent ?? null
}

/** The same with the session's id, by which `endedSessions` later asks whether it still stands. */
export async function sessionOfRequest(headers: Headers): Promise<{ agent: SignedIn; sessionId: string } | null> {
  const found = await auth().api.getSession({ headers, query: { disableCookieCache: true, disableRefresh: true } })
  const agent = found && present(found)
  return agent && { agent, sessionId: found.session.id }
}

/** Which of these sessions no longer let anybody in, in one statement. */
export async function endedSessions(ids: string[]): Promise<Set<string>> {
  const { rows } = await pool().query<{ id: string }>(
    `SELECT s.id FROM sessions s JOIN agents a ON a.id = s.agent_id
     WHERE s.id = ANY($1) AND s.expires_at > now() AND a.deactivated_at IS NULL`,
    [ids],
  )
  const standing = new Set(rows.map(({ id }) => id))
  return new Set(ids.filter((id) => !standing.has(id)))
}

/** The same, and lets the session slide: pass the cookies on to the browser. */
export async function refreshSession(headers: Headers): Promise<{ agent: SignedIn | null; cookies: string[] }> {
  const { response, headers: answered } = await auth().api.getSession({ headers, returnHeaders: true })
  return { agent: response && present(response), cookies: answered.getSetCookie() }
}

function present({ user }: Session): SignedIn | null {
  if (user.deactivatedAt) return null
  return {
    kind: 'agent',
    id: user.id,
    name: user.name,
    email: user.email,
    image: user.image ?? null,
    role: user.role as Role,
    locale: user.locale as Language,
    availability: user.availability as SignedIn['availability'],
  }
}

export const asActor = ({ kind, id, name, role }: SignedIn): AgentActor => ({ kind, id, name, role })
