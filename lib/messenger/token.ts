import type { Outcome } from '#lib/outgoing-message.ts'
import { callGraph } from './graph.ts'
import { asId, asList, asObject, asText } from './json.ts'
import { type AppCredentials, accessOf } from './subscriptions.ts'

export type TokenFacts = {
  isValid: boolean
  /** Null: never, as a system user's. */
  expiresAt: Date | null
  permissions: string[]
  /** Why it is not valid: 460 the password was changed, 463 it expired … */
  subcode: number | null
  pageId: string | null
}

/** What Messenger says of a Page's token, asked by its app: also of one that works no more. */
export async function inspectToken(app: AppCredentials, token: string): Promise<Outcome<TokenFacts>> {
  const call = { method: 'GET', path: 'debug_token', query: { input_token: token } } as const
  const outcome = await callGraph(accessOf(app), call)
  if (!outcome.isOk) return outcome
  const data = asObject(outcome.value.data) ?? {}
  const seconds = Number(data.expires_at ?? 0)
  const subcode = Number(asObject(data.error)?.subcode)
  return {
    isOk: true,
    value: {
      isValid: data.is_valid === true,
      expiresAt: seconds > 0 ? new Date(seconds * 1000) : null,
      permissions: asList(data.scopes).flatMap((scope) => asText(scope) ?? []),
      subcode: Number.isNaN(subcode) ? null : subcode,
      pageId: asId(data.profile_id),
    },
  }
}
