import { hkdfSync, timingSafeEqual } from 'node:crypto'
import { env } from '#lib/env.ts'

/** What a monitor shows to read the deep health check: derived from RELAIS_SECRET, so there is no second secret to keep. */
export const healthToken = (): string =>
  Buffer.from(hkdfSync('sha256', env().secret, 'relais', 'health', 24)).toString('base64url')

export function isHealthToken(authorization: string | null): boolean {
  const given = Buffer.from(authorization?.replace(/^Bearer /, '') ?? '')
  const expected = Buffer.from(healthToken())
  return given.length === expected.length && timingSafeEqual(given, expected)
}
