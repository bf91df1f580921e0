import { createHmac } from 'node:crypto'
import { request } from 'undici'
import { z } from 'zod'
import { findApp } from '../state/apps.ts'
import { type ControlCall, ControlError, type ControlRoute, parseInput } from './route.ts'

const wanted = z.strictObject({
  /** The app-scoped id of somebody who logged in with Facebook; not a PSID. */
  userId: z.string().default('10223344556677889'),
  url: z.url().optional(),
})

const patienceMs = 10_000

/** What Meta posts outside the webhook when somebody removes the app in the Facebook settings. */
export const signedRequestRoutes: ControlRoute[] = [
  {
    method: 'POST',
    path: '/apps/:appId/deauthorize',
    answer: async (call) => {
      const { status } = await post(call, 'deauthorizeUrl')
      return { status, isAccepted: status === 200 }
    },
  },
  {
    method: 'POST',
    path: '/apps/:appId/data-deletion',
    answer: async (call) => {
      const { status, body } = await post(call, 'dataDeletionUrl')
      return { status, body, isAccepted: status === 200 && isReceipt(body) }
    },
  },
]

async function post({ platform, params, body }: ControlCall, kind: 'deauthorizeUrl' | 'dataDeletionUrl') {
  const app = findApp(platform.world, params.appId ?? '')
  if (!app) throw new ControlError(404, `There is no app ${params.appId} in the setup.`)
  const { userId, url = app[kind] } = parseInput(wanted, body)
  if (!url) throw new ControlError(400, `The setup names no ${kind} for the app ${app.id}; give one as url.`)
  const form = new URLSearchParams({ signed_request: signRequest(userId, app.secret, platform.clock.now()) })
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const signal = AbortSignal.timeout(patienceMs)
  const response = await request(url, { method: 'POST', headers, body: form.toString(), signal })
  const text = await response.body.text()
  return { status: response.statusCode, body: readJson(text) }
}

/** `<signature>.<payload>` in base64url without padding; the signature is of the encoded payload. */
export function signRequest(userId: string, secret: string, now: number): string {
  const issuedAt = Math.floor(now / 1000)
  const claims = { user_id: userId, algorithm: 'HMAC-SHA256', issued_at: issuedAt, expires: issuedAt + 3600 }
  const payload = Buffer.from(JSON.stringify(claims)).toString('base64url')
  return `${createHmac('sha256', secret).update(payload).digest('base64url')}.${payload}`
}

function isReceipt(body: unknown): boolean {
  return z.object({ url: z.url(), confirmation_code: z.string().min(1) }).safeParse(body).success
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The answer is shown as it came.
    return text
  }
}
