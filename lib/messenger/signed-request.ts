import { createHmac, timingSafeEqual } from 'node:crypto'
import { asId, asObject, parseJson } from './json.ts'
import type { SigningApp } from './signature.ts'

export type SignedRequest = {
  appId: string
  /** App-scoped: never a PSID, and known to no other app. */
  userId: string | null
}

/**
 * What Facebook posts when a person removes an app, or asks it to delete: `signature.payload`, signed over the payload as it
 * is encoded. Null when none of our apps signed it.
 */
export function readSignedRequest(text: string, apps: SigningApp[]): SignedRequest | null {
  const [signature, payload, ...more] = text.split('.')
  if (!signature || !payload || more.length > 0) return null
  const given = Buffer.from(signature, 'base64url')
  const app = apps.find(({ secret }) => isSame(createHmac('sha256', secret).update(payload).digest(), given))
  if (!app) return null
  const facts = read(payload)
  // Anything else would be signed by another rule than the one just checked.
  if (!facts || String(facts.algorithm ?? 'HMAC-SHA256').toUpperCase() !== 'HMAC-SHA256') return null
  return { appId: app.id, userId: asId(facts.user_id) }
}

const isSame = (a: Buffer, b: Buffer) => a.length === b.length && timingSafeEqual(a, b)

function read(payload: string) {
  try {
    return asObject(parseJson(Buffer.from(payload, 'base64url').toString('utf8')))
  } catch {
    // Signed by us and not JSON: nothing that could be followed.
    return null
  }
}
