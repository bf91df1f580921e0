import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '#lib/env.ts'
import { receiveDeauthorisation, receiveDeletionRequest } from '#lib/erasure/receive-deletion-request.ts'
import { log } from '#lib/log.ts'
import { readSignedRequest } from '#lib/messenger/signed-request.ts'
import { readBody } from './read-body.ts'
import { refuse } from './refuse.ts'

const paths = { deletion: '/webhooks/messenger/data-deletion', deauthorisation: '/webhooks/messenger/deauthorise' }
const limitBytes = 16 * 1024

/** The two callbacks that Facebook asks of every app (D52): removed by a person, and asked to delete that person's data. */
export const isCallback = ({ url }: IncomingMessage): boolean => Object.values(paths).includes(url?.split('?')[0] ?? '')

export async function handleCallback(request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    if (request.method !== 'POST') return answer(response, 405, { error: 'METHOD_NOT_ALLOWED' })
    const body = await readBody(request, limitBytes)
    const { desk, bot } = env().messenger
    const signed = readSignedRequest(new URLSearchParams(body?.toString('utf8')).get('signed_request') ?? '', [
      desk,
      bot,
    ])
    if (!signed) {
      await refuse(request, 'wrong-signature', body?.length)
      return answer(response, 401, { error: 'WRONG_SIGNATURE' })
    }
    answer(response, 200, await act(request, signed.appId))
  } catch (error) {
    log.error({ error }, 'a callback of Facebook could not be answered')
    answer(response, 503, { error: 'UNAVAILABLE' })
  }
}

async function act({ url }: IncomingMessage, appId: string): Promise<object> {
  if (url?.startsWith(paths.deauthorisation)) {
    await receiveDeauthorisation(appId)
    return { success: true }
  }
  const { code } = await receiveDeletionRequest(appId)
  return { url: `${env().url}/data-deletion/${code}`, confirmation_code: code }
}

function answer(response: ServerResponse, status: number, body: object) {
  if (response.headersSent || response.destroyed) return
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'x-content-type-options': 'nosniff' })
    .end(JSON.stringify(body))
}
