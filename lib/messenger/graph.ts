import { createHmac } from 'node:crypto'
import { Agent, type FormData, fetch, type Response } from 'undici'
import type { Failure, Outcome } from '#lib/outgoing-message.ts'
import { type GraphError, translateError } from './errors.ts'
import { asId, asObject, asText, type JsonObject, parseJson } from './json.ts'
import { pauseSeconds } from './rate-headers.ts'

/** A token and what proves that its app calls. Lives as short as the call; never logged. */
export type Access = { graphUrl: string; token: string; appSecret: string }
export type Credentials = Access & { pageId: string }

export type Call = {
  method: 'GET' | 'POST' | 'DELETE'
  path: string
  query?: Record<string, string>
  body?: JsonObject | FormData
  timeoutSeconds?: number
}

const timeoutSeconds = 10
let connections: Agent | null = null

/** Connections stay open between calls: a handshake with Messenger costs more than most answers. */
function agent(): Agent {
  connections ??= new Agent({ connections: 64, keepAliveTimeout: 30_000, connect: { timeout: 5_000 } })
  return connections
}

/** For a clean end of the process. */
export async function closeGraph(): Promise<void> {
  const open = connections
  connections = null
  await open?.close()
}

/** One call to the Graph API. What Messenger answers, and that it does not, is an Outcome; only bugs throw. */
export async function callGraph(access: Access, call: Call): Promise<Outcome<JsonObject>> {
  const request = prepare(access, call)
  let answer: { response: Response; text: string }
  try {
    const response = await fetch(request.url, request.init)
    answer = { response, text: await response.text() }
  } catch (error) {
    return { isOk: false, failure: unanswered(call, error) }
  }
  return read(call, answer, access)
}

function prepare({ graphUrl, token, appSecret }: Access, call: Call) {
  const url = new URL(`${graphUrl}/${call.path}`)
  for (const [name, value] of Object.entries(call.query ?? {})) url.searchParams.set(name, value)
  url.searchParams.set('appsecret_proof', createHmac('sha256', appSecret).update(token).digest('hex'))
  const isJson = call.body !== undefined && !isForm(call.body)
  const init = {
    method: call.method,
    dispatcher: agent(),
    headers: { authorization: `Bearer ${token}`, ...(isJson && { 'content-type': 'application/json' }) },
    body: isForm(call.body) ? call.body : call.body && JSON.stringify(call.body),
    // Nothing that carries a token follows a redirect.
    redirect: 'error' as const,
    signal: AbortSignal.timeout((call.timeoutSeconds ?? timeoutSeconds) * 1000),
  }
  return { url, init }
}

const isForm = (body: Call['body']): body is FormData => typeof body?.append === 'function'

function read(
  call: Call,
  { response, text }: { response: Response; text: string },
  access: Access,
): Outcome<JsonObject> {
  const body = readBody(text)
  const error = asObject(body?.error)
  if (error)
    return { isOk: false, failure: translateError(readError(error, response.status, access), pauseSeconds(response)) }
  if (response.ok && body) return { isOk: true, value: body }
  // Neither an answer nor a refusal in Messenger's form: something between us spoke, and a POST may have been done.
  if (response.status >= 500 || response.ok) return { isOk: false, failure: noAnswer(call, response.status) }
  const refused = { status: response.status, code: null, subcode: null, message: 'not the Graph API', traceId: null }
  return {
    isOk: false,
    failure: translateError({ ...refused, type: null, isTransient: false }, pauseSeconds(response)),
  }
}

function readBody(text: string): JsonObject | null {
  try {
    return asObject(parseJson(text))
  } catch {
    // A proxy's HTML page, or half an answer: read() says what that means.
    return null
  }
}

function readError(error: JsonObject, status: number, { token }: Access): GraphError {
  const number = (value: unknown) => (value === undefined || value === null ? null : Number(value))
  return {
    status,
    code: number(error.code),
    subcode: number(error.error_subcode),
    // "Malformed access token …" repeats the token.
    message: (asText(error.message) ?? '').replaceAll(token, '[token]'),
    traceId: asId(error.fbtrace_id),
    type: asText(error.type),
    isTransient: error.is_transient === true,
  }
}

const neverConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT', 'ENETUNREACH'])

function unanswered(call: Call, error: unknown): Failure {
  // undici says every failure of the network by its cause; without one the request itself was wrong.
  if (error instanceof TypeError && error.cause === undefined) throw error
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : null
  if (code && neverConnected.has(code))
    return { code: 'temporary', handling: 'retry', graph: { ...silence, message: `not reached: ${code}` } }
  return noAnswer(call, null, cause instanceof Error ? cause.name : String(cause))
}

const silence = { status: null, code: null, subcode: null, message: '', traceId: null }

/** A read can be repeated; whether anything else was done is unknown. */
const noAnswer = ({ method }: Call, status: number | null, message = 'no answer'): Failure => ({
  code: 'no-answer',
  handling: method === 'GET' ? 'retry' : 'ambiguous',
  graph: { ...silence, status, message },
})
