import { createHmac } from 'node:crypto'
import { Agent, type Dispatcher, type FormData, request } from 'undici'
import type { Failure, Outcome } from '#lib/outgoing-message.ts'
import { type GraphError, translateError } from './errors.ts'
import { asId, asObject, asText, type JsonObject, parseJson } from './json.ts'
import { pauseSeconds, slowSeconds } from './rate-headers.ts'

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
  const { url, options } = prepare(access, call)
  try {
    const response = await request(url, options)
    return read(call, { response, text: await response.body.text() }, access)
  } catch (error) {
    return { isOk: false, failure: unanswered(call, error) }
  }
}

function prepare({ graphUrl, token, appSecret }: Access, call: Call) {
  const url = new URL(`${graphUrl}/${call.path}`)
  for (const [name, value] of Object.entries(call.query ?? {})) url.searchParams.set(name, value)
  url.searchParams.set('appsecret_proof', createHmac('sha256', appSecret).update(token).digest('hex'))
  const isJson = call.body !== undefined && !isForm(call.body)
  const options = {
    method: call.method,
    dispatcher: agent(),
    headers: { authorization: `Bearer ${token}`, ...(isJson && { 'content-type': 'application/json' }) },
    body: isForm(call.body) ? call.body : call.body && JSON.stringify(call.body),
    signal: AbortSignal.timeout((call.timeoutSeconds ?? timeoutSeconds) * 1000),
  }
  return { url, options }
}

const isForm = (body: Call['body']): body is FormData => typeof body?.append === 'function'

type Answer = { response: Pick<Dispatcher.ResponseData, 'statusCode' | 'headers'>; text: string }

/** A redirect is no answer either: nothing that carries a token follows one. */
function read(call: Call, { response, text }: Answer, access: Access): Outcome<JsonObject> {
  const { statusCode: status, headers } = response
  const body = readBody(text)
  const error = asObject(body?.error)
  if (error) return { isOk: false, failure: translateError(readError(error, status, access), pauseSeconds(headers)) }
  const isDone = status >= 200 && status < 300
  if (isDone && body) return withPace({ isOk: true, value: body }, headers)
  // Neither an answer nor a refusal in Messenger's form: something between us spoke, and a POST may have been done.
  if (isDone || status >= 500) return { isOk: false, failure: noAnswer(call, status) }
  const refused = { ...silence, status, message: 'not the Graph API', type: null, isTransient: false }
  return { isOk: false, failure: translateError(refused, pauseSeconds(headers)) }
}

function withPace(outcome: Extract<Outcome<JsonObject>, { isOk: true }>, headers: Answer['response']['headers']) {
  const seconds = slowSeconds(headers)
  return seconds === null ? outcome : { ...outcome, slowSeconds: seconds }
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
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
  // The request itself was wrong.
  if (!(error instanceof Error) || code === 'UND_ERR_INVALID_ARG') throw error
  if (code && neverConnected.has(code))
    return { code: 'temporary', handling: 'retry', graph: { ...silence, message: `not reached: ${code}` } }
  return noAnswer(call, null, code ?? error.name)
}

const silence = { status: null, code: null, subcode: null, message: '', traceId: null }

/** A read can be repeated; whether anything else was done is unknown. */
const noAnswer = ({ method }: Call, status: number | null, message = 'no answer'): Failure => ({
  code: 'no-answer',
  handling: method === 'GET' ? 'retry' : 'ambiguous',
  graph: { ...silence, status, message },
})
