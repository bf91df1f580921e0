import type { Platform } from '../platform.ts'
import { objectParameter, type ParsedRequest } from './parameters.ts'
import type { Caller } from './tokens.ts'

const secretParameters = ['access_token', 'input_token', 'appsecret_proof', 'verify_token']

type Call = {
  method: string
  path: string
  parsed: ParsedRequest | null
  caller: Caller | null
  status: number
  body: unknown
}

/** Keeps a call and its answer for people and tests to read, without the secrets in it. */
export function logCall({ callLog, clock }: Platform, { method, path, parsed, caller, status, body }: Call): void {
  const params = parsed?.params ?? {}
  callLog.add({
    at: new Date(clock.now()).toISOString(),
    method,
    path,
    appId: caller?.appId ?? null,
    psid: psidOf(params, path),
    body: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, mask(name, value)])),
    status,
    response: body,
  })
}

function mask(name: string, value: unknown): unknown {
  if (secretParameters.includes(name)) return '***'
  return typeof value === 'string' && /^[[{]/.test(value) ? (readable(value) ?? value) : value
}

export function psidOf(params: Record<string, unknown>, path: string): string | null {
  const { recipient } = params
  if (typeof recipient === 'string' && /^\d+$/.test(recipient)) return recipient
  const id = readable(recipient)?.id
  if (typeof id === 'string' || typeof id === 'number') return String(id)
  return /\/(\d{16,17})$/.exec(path)?.[1] ?? null
}

function readable(value: unknown): Record<string, unknown> | undefined {
  try {
    return objectParameter({ value }, 'value')
  } catch {
    // What cannot be read was refused by the edge already; the log only wants to find a PSID in it.
    return undefined
  }
}
