import type { Agent } from 'undici'
import { request } from 'undici'
import { signatureHeaders } from './sign.ts'

export type PostOutcome = { status: number | null; error: string | null; durationMs: number }
export type WebhookPost = {
  callbackUrl: string
  secret: string
  body: string
  timeoutMs: number
  hasSha1: boolean
  agent: Agent
}

/** One attempt. Anything but 200 in time is a failure, as for Meta. */
export async function postWebhook(post: WebhookPost): Promise<PostOutcome> {
  const { callbackUrl, secret, body, timeoutMs, hasSha1, agent } = post
  const startedAt = performance.now()
  const outcome = (status: number | null, error: string | null) => {
    return { status, error, durationMs: Math.round(performance.now() - startedAt) }
  }
  try {
    const response = await request(callbackUrl, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'facebookexternalua',
        ...signatureHeaders(secret, body, hasSha1),
      },
      body,
      dispatcher: agent,
      signal: AbortSignal.timeout(timeoutMs),
    })
    await response.body.dump()
    return outcome(response.statusCode, response.statusCode === 200 ? null : `answered ${response.statusCode}`)
  } catch (failure) {
    const isTimeout = failure instanceof Error && failure.name === 'TimeoutError'
    return outcome(null, isTimeout ? `no answer within ${timeoutMs} ms` : String(failure))
  }
}
