import { createHmac, timingSafeEqual } from 'node:crypto'

export type SigningApp = { id: string; secret: string }

/**
 * Which of our apps signed these bytes; null when none did. Each app signs its own stream and nothing in the body names
 * it. Only sha256: the legacy sha1 header is never enough.
 */
export function signingApp(body: Buffer, header: string | undefined, apps: SigningApp[]): SigningApp | null {
  const given = /^sha256=([0-9a-f]{64})$/i.exec(header ?? '')?.[1]
  if (!given) return null
  const signature = Buffer.from(given, 'hex')
  return apps.find((app) => timingSafeEqual(digest(body, app.secret), signature)) ?? null
}

const digest = (body: Buffer, secret: string) => createHmac('sha256', secret).update(body).digest()
