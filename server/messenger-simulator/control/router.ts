import type { IncomingMessage, ServerResponse } from 'node:http'
import { answerOfError } from '../graph/error-answer.ts'
import { GraphError } from '../graph/errors.ts'
import { readBody, sendJson } from '../http/body.ts'
import type { Platform } from '../platform.ts'
import { actorRoutes } from './actors.ts'
import { clockRoutes, presentClock } from './clock.ts'
import { conversationRoutes } from './conversations.ts'
import { customerActRoutes } from './customer-acts.ts'
import { customerMessageRoutes } from './customer-messages.ts'
import { customerRoutes } from './customers.ts'
import { faultPlanRoutes } from './fault-plan.ts'
import { faultRoutes } from './faults.ts'
import { limitRoutes } from './limits.ts'
import { logRoutes } from './logs.ts'
import { metaRoutes } from './meta.ts'
import { pageRoutes } from './pages.ts'
import { ControlError, type ControlRoute } from './route.ts'
import { setupRoutes } from './setup.ts'
import { signedRequestRoutes } from './signed-requests.ts'
import { tokenRoutes } from './tokens.ts'

const routes: ControlRoute[] = [
  ...setupRoutes,
  ...customerRoutes,
  ...customerMessageRoutes,
  ...customerActRoutes,
  ...conversationRoutes,
  ...actorRoutes,
  ...metaRoutes,
  ...clockRoutes,
  ...faultRoutes,
  ...faultPlanRoutes,
  ...limitRoutes,
  ...signedRequestRoutes,
  ...logRoutes,
  ...pageRoutes,
  ...tokenRoutes,
]

/** What there is, for the documentation to be held to. */
export const controlPaths = routes.map(({ method, path }) => ({ method, path }))

const compiled = routes.map((route) => {
  return { route, pattern: new RegExp(`^/_simulator${route.path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`) }
})

/** Answers one call of the control surface: how people and tests act as everybody but the apps. */
export async function answerControlCall(
  platform: Platform,
  url: URL,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  if (url.pathname === '/_simulator/events') return platform.feed.attach(response, presentClock(platform))
  try {
    const bytes = await readBody(request)
    const { route, params } = findRoute(request.method ?? 'GET', url.pathname)
    const body = parseBody(bytes)
    sendJson(response, 200, await route.answer({ platform, params, query: url.searchParams, body }))
  } catch (failure) {
    if (failure instanceof ControlError) sendJson(response, failure.status, { error: { message: failure.message } })
    // What the platform refuses to the Page Inbox or another app it refuses with the code an app would get.
    else if (failure instanceof GraphError) sendJson(response, 409, answerOfError(platform, failure).body)
    else throw failure
  }
}

function findRoute(method: string, path: string) {
  const matching = compiled.filter(({ pattern }) => pattern.test(path))
  const found = matching.find(({ route }) => route.method === method)
  if (found) return { route: found.route, params: { ...found.pattern.exec(path)?.groups } }
  if (matching.length === 0) throw new ControlError(404, `The control surface has no ${path}.`)
  throw new ControlError(405, `${path} answers ${matching.map(({ route }) => route.method).join(', ')}, not ${method}.`)
}

function parseBody(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch (failure) {
    throw new ControlError(400, `The body is not JSON: ${failure instanceof Error ? failure.message : failure}`)
  }
}
