import { trustedOrigins } from '#lib/agents/origins.ts'
import { env } from '#lib/env.ts'
import { Refusal } from '#lib/errors.ts'

/**
 * A page of another site may not act with our cookie: browsers say where a request comes from. A program sends neither header, and has
 * no cookie but its own.
 */
export function requireSameOrigin({ headers }: Request) {
  const origin = headers.get('origin')
  const site = headers.get('sec-fetch-site')
  const isForeign = origin ? !trustedOrigins(env()).includes(origin) : site !== null && site !== 'same-origin'
  if (isForeign) throw new Refusal('not-permitted', { origin: origin ?? site })
}
