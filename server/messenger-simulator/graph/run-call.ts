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
import { type Occasion, sufferFault } from './mischief.ts'
import { type ParsedRequest, parseParameters } from './parameters.ts'
import { checkRates } from './rate-limits.ts'
import { authenticate, type Caller } from './tokens.ts'

export type Received = {
  method: string
  url: URL
  contentType: string
  authorization: string | undefined
  body: Buffer
}

export type Answer = {
  status: number
  body: unknown
  headers?: Record<string, string>
  /** What follows once the caller has the answer. */
  afterAnswer: (() => void)[]
  occasion: Occasion
}

/** Carries out one call, whether it came by itself or in a batch, and logs it. */
export async function runCall(platform: Platform, received: Received): Promise<Answer> {
  const { method, url } = received
  const context: { parsed: ParsedRequest | null; caller: Caller | null } = { parsed: null, caller: null }
  const answer = await attempt(platform, received, context)
  logCall(platform, { method, path: url.pathname, ...context, ...answer })
  const psid = psidOf(context.parsed?.params ?? {}, url.pathname)
  return { ...answer, occasion: { method, path: url.pathname, psid } }
}

type Context = { parsed: ParsedRequest | null; caller: Caller | null }

async function attempt(platform: Platform, received: Received, context: Context): Promise<Omit<Answer, 'occasion'>> {
  const { method, url, contentType, authorization, body } = received
  const afterAnswer: (() => void)[] = []
  try {
    const parsed = await parseParameters(url.searchParams, contentType, body)
    context.parsed = parsed
    await sufferFault(platform, { method, path: url.pathname, psid: psidOf(parsed.params, url.pathname) })
    const caller = authenticate(platform, parsed.params, authorization)
    context.caller = caller
    const { nodeId, edgeName, edge } = findEdge(platform, caller, { method, path: url.pathname })
    const call = { ...parsed, platform, method, caller, nodeId, afterAnswer }
    const headers = checkRates(call, edgeName)
    return { status: 200, headers, body: await edge(call), afterAnswer }
  } catch (failure) {
    if (!(failure instanceof GraphError)) throw failure
    return { ...answerOfError(platform, failure), afterAnswer: [] }
  }
}

function findEdge(platform: Platform, caller: Caller, { method, path }: { method: string; path: string }) {
  const [first = '', edgeName = '', ...rest] = pathParts(path)
  if (first === 'debug_token' && method === 'GET') return { nodeId: caller.appId, edgeName, edge: debugToken }
  const nodeId = first === 'me' ? (caller.pageId ?? caller.personId ?? caller.appId) : first
  const kind = kindOf(platform, nodeId)
  if (!kind) throw noSuchObject(method, nodeId)
  const edge: Edge | undefined = rest.length > 0 ? undefined : edges[kind][edgeName]?.[method]
  if (edge) return { nodeId, edgeName, edge }
  if (edgeName === '' || edges[kind][edgeName]) throw noSuchObject(method, nodeId)
  throw new GraphError({ code: 2500, message: `Unknown path components: /${[edgeName, ...rest].join('/')}` })
}

export function pathParts(path: string): string[] {
  return path
    .replace(/^\/v\d+\.\d+(?=\/|$)/, '')
    .split('/')
    .filter(Boolean)
    .map(decodeURIComponent)
}

function kindOf(platform: Platform, id: string): NodeKind | null {
  const { world } = platform
  if (findPage(world, id)) return 'page'
  if (appName(world, id) !== null) return 'app'
  if (world.setup.people.some((person) => person.id === id)) return 'person'
  if (world.customers[id]) return 'customer'
  if (world.personas[id]) return 'persona'
  if (world.labels[id]) return 'label'
  if (findConversation({ platform }, id)) return 'conversation'
  return findMessage(world, id) ? 'message' : null
}
