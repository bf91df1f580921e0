import { fieldsOf } from '../rules/message-keys.ts'
import { badParameter } from './errors.ts'
import { type Parameters, textParameter } from './parameters.ts'

/** One call inside a batch, as if it had come by itself. */
export type SubCall = { method: string; url: URL; body: Buffer; name: string | null; isOmittedOnSuccess: boolean }
export type SubAnswer = { status: number; body: unknown; headers?: Record<string, string> | undefined }

const mostCalls = 50

/** The calls of `batch=[…]`, each with its own token and proof or those of the whole. */
export function readBatch(params: Parameters, base: string): SubCall[] {
  const items = listOf(params.batch)
  if (items.length > mostCalls)
    throw badParameter(`Too many requests in batch message. Maximum batch size is ${mostCalls}`)
  return items.map((item) => {
    const {
      method,
      relative_url: relative,
      body,
      name,
      omit_response_on_success: isOmitted = true,
    } = fieldsOf(item) ?? {}
    const url = new URL(String(relative ?? '').replace(/^\/+/, ''), `${base}/`)
    lendToken(url, String(body ?? ''), params)
    return {
      method: String(method ?? 'GET').toUpperCase(),
      url,
      body: Buffer.from(typeof body === 'string' ? body : ''),
      name: typeof name === 'string' ? name : null,
      isOmittedOnSuccess: isOmitted !== false,
    }
  })
}

function lendToken(url: URL, body: string, params: Parameters): void {
  if (url.searchParams.has('access_token') || new URLSearchParams(body).has('access_token')) return
  for (const name of ['access_token', 'appsecret_proof']) {
    const value = textParameter(params, name)
    if (value !== undefined) url.searchParams.set(name, value)
  }
}

function listOf(batch: unknown): unknown[] {
  const parsed = typeof batch === 'string' ? parse(batch) : batch
  if (Array.isArray(parsed)) return parsed
  throw badParameter('Param batch must be an array.')
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON: refused as what it is not, a list.
    return null
  }
}

/** What a batch answers for one call. A call that has a name for others to refer to is left out when it succeeded. */
export function batchItem({ status, body, headers = {} }: SubAnswer, { name, isOmittedOnSuccess }: SubCall) {
  if (name !== null && isOmittedOnSuccess && status === 200) return null
  const all = { 'Content-Type': 'application/json; charset=UTF-8', ...headers }
  return {
    code: status,
    headers: Object.entries(all).map(([header, value]) => ({ name: header, value })),
    body: JSON.stringify(body),
  }
}
