import type { AgentActor } from '#lib/actor.ts'
import { env } from '#lib/env.ts'
import { cookieFor } from './sign-in.ts'

type RouteHandler = (request: Request, context: { params: Promise<never> }) => Promise<Response>

type Asking = {
  as?: AgentActor
  method?: string
  query?: string
  /** Sent as JSON, but for a form. */
  body?: unknown
  params?: Record<string, string>
  headers?: Record<string, string>
}

const cookies = new Map<string, Promise<string>>()

function cookieOf(agent: AgentActor): Promise<string> {
  const cookie = cookies.get(agent.id) ?? cookieFor(agent)
  cookies.set(agent.id, cookie)
  return cookie
}

/** Asks a route as Next would, with a real session of whoever asks. */
export async function ask(handler: RouteHandler, { as, method = 'GET', ...asking }: Asking = {}): Promise<Response> {
  const { query = '', body, params, headers = {} } = asking
  const request = new Request(`${env().url}/api/test${query}`, {
    method,
    headers: { cookie: as ? await cookieOf(as) : '', ...headers },
    body: body instanceof FormData || body === undefined ? body : JSON.stringify(body),
  })
  return handler(request, { params: Promise.resolve(params as never) })
}

export const post = (handler: RouteHandler, asking: Asking) => ask(handler, { method: 'POST', ...asking })

/** A refusal's status and code. */
export const codeOf = async (response: Response) => [response.status, (await response.json()).error.code]
