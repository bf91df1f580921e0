import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody, sendJson } from '../http/body.ts'
import type { Platform } from '../platform.ts'
import { appName } from '../state/apps.ts'
import { findMessage, findPage } from '../state/threads.ts'
import type { Edge } from './call.ts'
import { logCall, psidOf } from './call-log.ts'
import { findConversation } from './conversations.ts'
import { debugToken } from './debug-token.ts'
import { edges, type NodeKind } from './edges.ts'
import { answerOfError } from './error-answer.ts'
import { GraphError, noSuchObject } from './errors.ts'
import { answerLate, echoesFirst, losesResponse, sufferFault, untilEchoed } from './mischief.ts'
import { type ParsedRequest, parseParameters } from './parameters.ts'
import { authenticate, type Caller } from './tokens.ts'

type Answer = {
  status: number
  body: unknown
  headers?: Record<string, string>
  afterAnswer: (() => void)[]
}
type Received = { method: string; url: URL; request: IncomingMessage }

/** Answers one call of the Graph API, logs it, and lets happen what follows from it. */
export async function answerGraphCall(
  platform: Platform,
  url: URL,
  io: { request: IncomingMessage; response: ServerResponse },
) {
  const { request, response } = io
  const method = request.method ?? 'GET'
  const body = await readBody(request)
  const context: { parsed: ParsedRequest | null; caller: Caller | null } = { parsed: null, caller: null }
  const answer = await runCall(platform, { method, url, request }, { body, context })
  logCall(platform, { method, path: url.pathname, ...context, ...answer })
  const occasion = { method, path: url.pathname, psid: psidOf(context.parsed?.params ?? {}, url.pathname) }
  const isAccepted = isSend(method, url) && answer.status === 200
  const isLost = isAccepted && losesResponse(platform, occasion)
  if (isAccepted && answer.afterAnswer.length > 0 && echoesFirst(platform, occasion)) {
    for (const act of answer.afterAnswer.splice(0)) act()
    await untilEchoed(platform, occasion.psid)
  }
  if (isSend(method, url)) await answerLate(platform)
  if (isLost) request.socket.destroy()
  else sendJson(response, answer.status, answer.body, answer.headers)
  if (answer.afterAnswer.length > 0) platform.later(0, () => answer.afterAnswer.forEach((act) => void act()))
}

type Progress = { body: Buffer; context: { parsed: ParsedRequest | null; caller: Caller | null } }

async function runCall(platform: Platform, { method, url, request }: Received, progress: Progress): Promise<Answer> {
  const { body, context } = progress
  const afterAnswer: (() => void)[] = []
  try {
    context.parsed = await parseParameters(url.searchParams, request.headers['content-type'] ?? '', body)
    const psid = psidOf(context.parsed.params, url.pathname)
    await sufferFault(platform, { method, path: url.pathname, psid })
    context.caller = authenticate(platform, context.parsed.params, request.headers.authorization)
    const { nodeId, edge } = findEdge(platform, context.caller, { method, path: url.pathname })
    const call = { ...context.parsed, platform, method, caller: context.caller, nodeId, afterAnswer }
    return { status: 200, body: await edge(call), afterAnswer }
  } catch (failure) {
    if (!(failure instanceof GraphError)) throw failure
    return { ...answerOfError(platform, failure), afterAnswer: [] }
  }
}

function findEdge(platform: Platform, caller: Caller, { method, path }: { method: string; path: string }) {
  const [first = '', edgeName = '', ...rest] = path
    .replace(/^\/v\d+\.\d+(?=\/|$)/, '')
    .split('/')
    .filter(Boolean)
    .map(decodeURIComponent)
  if (first === 'debug_token' && method === 'GET') return { nodeId: caller.appId, edge: debugToken }
  const nodeId = first === 'me' ? (caller.pageId ?? caller.appId) : first
  const kind = kindOf(platform, nodeId)
  if (!kind) throw noSuchObject(method, nodeId)
  const edge: Edge | undefined = rest.length > 0 ? undefined : edges[kind][edgeName]?.[method]
  if (edge) return { nodeId, edge }
  if (edgeName === '' || edges[kind][edgeName]) throw noSuchObject(method, nodeId)
  throw new GraphError({ code: 2500, message: `Unknown path components: /${[edgeName, ...rest].join('/')}` })
}

function kindOf(platform: Platform, id: string): NodeKind | null {
  const { world } = platform
  if (findPage(world, id)) return 'page'
  if (appName(world, id) !== null) return 'app'
  if (world.customers[id]) return 'customer'
  if (findConversation({ platform }, id)) return 'conversation'
  return findMessage(world, id) ? 'message' : null
}

function isSend(method: string, url: URL): boolean {
  return method === 'POST' && url.pathname.endsWith('/messages')
}
