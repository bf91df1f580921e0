import type { IncomingMessage, ServerResponse } from 'node:http'
import { now } from '#lib/clock.ts'
import { env } from '#lib/env.ts'
import { log } from '#lib/log.ts'
import { parse } from '#lib/messenger/events.ts'
import { type SigningApp, signingApp } from '#lib/messenger/signature.ts'
import { answerVerification } from '#lib/messenger/webhook.ts'
import { deliveries } from './keep-deliveries.ts'
import { readBody } from './read-body.ts'
import { refusals, refuse } from './refuse.ts'

export const webhookPath = '/webhooks/messenger'
const limitBytes = 1024 * 1024

/**
 * The fast door, ahead of Next: Messenger gives it five seconds, and unsubscribes an app that fails for an hour. It
 * checks, keeps and acknowledges; what the events mean is worked afterwards (server/jobs/process-events).
 */
export const isWebhook = ({ url }: IncomingMessage): boolean => isDoor.test(url ?? '')

/** Also with a slash at the end, as somebody may type it into Meta's console: Messenger would not follow where Next sends it. */
const isDoor = new RegExp(`^${webhookPath}/?(\\?|$)`)

export async function handleWebhook(request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    if (request.method === 'GET') await verify(request, response)
    else if (request.method === 'POST') await receive(request, response)
    else answer(response.setHeader('allow', 'GET, POST'), 405, 'METHOD_NOT_ALLOWED')
  } catch (error) {
    // The sender went away in the middle of its body, or the database did: nothing is acknowledged, so it comes again.
    log.error({ error }, 'a delivery could not be kept')
    answer(response, 503, 'UNAVAILABLE')
  }
}

/** Resolves when everything that was begun is kept. */
export async function drainWebhooks(): Promise<void> {
  await Promise.all([deliveries.drained(), refusals.drained()])
}

async function verify(request: IncomingMessage, response: ServerResponse) {
  const { searchParams } = new URL(request.url ?? '', 'http://desk')
  const { status, body } = answerVerification(searchParams, env().messenger.verifyToken)
  if (status !== 200) await refuse(request, 'wrong-verify-token')
  answer(response, status, body)
}

async function receive(request: IncomingMessage, response: ServerResponse) {
  const receivedAt = now()
  const body = await readBody(request, limitBytes)
  if (!body) return turnAway(request, response)
  const header = request.headers['x-hub-signature-256']
  const app = signingApp(body, String(header), apps())
  if (!app) {
    await refuse(request, header ? 'wrong-signature' : 'no-signature', body.length)
    return answer(response, 401, 'WRONG_SIGNATURE')
  }
  if (!deliveries.hasRoom()) return answer(response, 503, 'BUSY')
  const appId = app.id
  await deliveries.keep({ receivedAt, appId, body, events: parse(body, { appId, receivedAt }) })
  answer(response, 200, 'EVENT_RECEIVED')
}

/** More than is read: the connection ends with the answer, for the rest of the body still stands in it. */
async function turnAway(request: IncomingMessage, response: ServerResponse) {
  await refuse(request, 'too-large', Number(request.headers['content-length']) || limitBytes + 1)
  response.setHeader('connection', 'close')
  answer(response, 413, 'TOO_LARGE')
}

function apps(): SigningApp[] {
  const { desk, bot } = env().messenger
  return bot.id === desk.id ? [desk] : [desk, bot]
}

function answer(response: ServerResponse, status: number, body: string) {
  if (response.headersSent || response.destroyed) return
  response
    .writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' })
    .end(body)
}
