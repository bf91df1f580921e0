import type { AgentActor, Language, Role } from '#lib/actor.ts'
import type { SignedIn } from './agent.ts'
import { auth } from './auth.ts'

type Session = NonNullable<Awaited<ReturnType<ReturnType<typeof auth>['api']['getSession']>>>

/** Who sends this request, by its session cookie; null when nobody does, or somebody who no longer works here. */
export async function agentOfRequest(headers: Headers): Promise<SignedIn | null> {
  const session = await auth().api.getSession({ headers, query: { disableCookieCache: true, disableRefresh: true } })
  return session && present(session)
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
