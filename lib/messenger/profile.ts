import type { Outcome } from '#lib/outgoing-message.ts'
import { type Credentials, callGraph } from './graph.ts'
import { asText, type JsonObject } from './json.ts'

export type Profile = {
  isMissing: false
  name: string | null
  pictureUrl: string | null
  locale: string | null
  /** Hours from GMT. */
  timezone: number | null
}
export type MissingProfile = { isMissing: true; reason: 'empty' | 'no-profile' | 'not-permitted' }

const names = 'name,first_name,last_name,profile_pic'

/** A customer without a profile is an everyday answer, not a failure (D18). */
export async function readProfile(credentials: Credentials, psid: string): Promise<Outcome<Profile | MissingProfile>> {
  const full = await read(credentials, psid, `${names},locale,timezone`)
  const isTooMuch = full.isOk && full.value.isMissing && full.value.reason === 'not-permitted'
  // Locale and time zone need permissions of their own, and asking for them without costs the name too.
  return isTooMuch ? read(credentials, psid, names) : full
}

async function read(
  credentials: Credentials,
  psid: string,
  fields: string,
): Promise<Outcome<Profile | MissingProfile>> {
  const outcome = await callGraph(credentials, { method: 'GET', path: psid, query: { fields } })
  if (outcome.isOk) return { isOk: true, value: present(outcome.value) }
  const { code, subcode } = outcome.failure.graph
  if (subcode === 2018218 || code === 2018218) return missing('no-profile')
  if (subcode === 2018247 || code === 2018247 || (code === 100 && subcode === 33)) return missing('not-permitted')
  return outcome
}

const missing = (reason: MissingProfile['reason']) => ({ isOk: true, value: { isMissing: true, reason } }) as const

function present(answer: JsonObject): Profile | MissingProfile {
  const name = asText(answer.name) ?? asText([answer.first_name, answer.last_name].filter(asText).join(' '))
  const pictureUrl = asText(answer.profile_pic)
  const locale = asText(answer.locale)
  if (!name && !pictureUrl && !locale) return { isMissing: true, reason: 'empty' }
  const timezone = typeof answer.timezone === 'number' ? answer.timezone : null
  return { isMissing: false, name, pictureUrl, locale, timezone }
}
