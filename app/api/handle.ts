import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { SignedIn } from '#lib/agents/agent.ts'
import { type Permission, requirePermission } from '#lib/agents/permissions.ts'
import { refreshSession } from '#lib/agents/sessions.ts'
import { Refusal } from '#lib/errors.ts'
import { log } from '#lib/log.ts'
import { statusOf } from './refusal-status.ts'
import { requireSameOrigin } from './same-origin.ts'
import { takeToken } from './write-limit.ts'

type Call<Input, Params> = { agent: SignedIn; input: Input; params: Params; request: Request }

type Route<Input, Params> = {
  /** What may be asked: of the query for GET, else of the JSON body. Without it neither is read. */
  input?: z.ZodType<Input>
  permission?: Permission
  /** Answers JSON, 204 for undefined, or a Response of its own. */
  run: (call: Call<Input, Params>) => Promise<unknown>
}

type Context<Params> = { params: Promise<Params | undefined> }
/** The address of everything that is done in one conversation. */
export type InConversation = { conversationId: string }
export type RouteHandler<Params> = (request: Request, context: Context<Params>) => Promise<Response>

/**
 * The browser's door: session, input, verb, answer. A route says only which verb; here alone a Refusal becomes a status, and anything
 * else a 500 with an id that the log has too.
 */
export function handle<Input = undefined, Params extends Record<string, string> = Record<string, never>>(
  route: Route<Input, Params>,
): RouteHandler<Params> {
  return async (request, context) => {
    try {
      const isWrite = request.method !== 'GET'
      if (isWrite) requireSameOrigin(request)
      const { agent, cookies } = await refreshSession(request.headers)
      if (!agent) throw new Refusal('signed-out')
      if (isWrite) takeToken(agent.id)
      if (route.permission) requirePermission(agent, route.permission)
      const params = readParams<Params>(await context.params)
      const input = await readInput(request, route.input)
      return withCookies(answer(await route.run({ agent, input, params, request })), cookies)
    } catch (error) {
      return refuse(error, request)
    }
  }
}

/** Every id in an address is one of ours; another shape names nothing. Next gives nothing at all where an address has no id. */
function readParams<Params extends Record<string, string>>(given: Params | undefined): Params {
  const params = given ?? ({} as Params)
  for (const [name, value] of Object.entries(params))
    if (!z.guid().safeParse(value).success) throw new Refusal('not-found', { [name]: value })
  return params
}

async function readInput<Input>(request: Request, schema: z.ZodType<Input> | undefined): Promise<Input> {
  if (!schema) return undefined as Input
  const given =
    request.method === 'GET' ? Object.fromEntries(new URL(request.url).searchParams) : await readJson(request)
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const fields = Object.fromEntries(
    parsed.error.issues.map(({ path, code, message }) => [path.join('.'), code === 'custom' ? message : code]),
  )
  throw new Refusal('invalid-input', { fields })
}

async function readJson(request: Request): Promise<unknown> {
  const text = await request.text()
  if (text === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal('invalid-input', { fields: { '': 'not-json' } })
  }
}

function answer(result: unknown): Response {
  if (result instanceof Response) return result
  const headers = { 'cache-control': 'no-store' }
  return result === undefined ? new Response(null, { status: 204, headers }) : Response.json(result, { headers })
}

function withCookies(response: Response, cookies: string[]): Response {
  for (const cookie of cookies) response.headers.append('set-cookie', cookie)
  return response
}

export function refuse(error: unknown, request: Request): Response {
  const headers = { 'cache-control': 'no-store' }
  if (error instanceof Refusal) {
    const { fields, ...detail } = error.detail
    return Response.json({ error: { code: error.code, detail, fields } }, { status: statusOf[error.code], headers })
  }
  const id = randomUUID()
  log.error(
    { err: error, errorId: id, method: request.method, path: new URL(request.url).pathname },
    'a request failed',
  )
  return Response.json({ error: { code: 'server-error', detail: { id } } }, { status: 500, headers })
}
