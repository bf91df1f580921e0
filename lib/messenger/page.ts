import type { Outcome } from '#lib/outgoing-message.ts'
import { type Credentials, callGraph } from './graph.ts'
import { asObject, asText } from './json.ts'

/** The Page itself: also the harmless call that tells whether token and secret are good. */
export async function readPage(
  credentials: Credentials,
): Promise<Outcome<{ name: string; pictureUrl: string | null }>> {
  const query = { fields: 'name,picture{url}' }
  const outcome = await callGraph(credentials, { method: 'GET', path: credentials.pageId, query })
  if (!outcome.isOk) return outcome
  const pictureUrl = asText(asObject(asObject(outcome.value.picture)?.data)?.url)
  return { isOk: true, value: { name: asText(outcome.value.name) ?? credentials.pageId, pictureUrl } }
}

/** Null where Messenger does not say. A Page that is not published is seen by nobody but its own people. */
export async function readPublished(credentials: Credentials): Promise<Outcome<boolean | null>> {
  const query = { fields: 'is_published' }
  const outcome = await callGraph(credentials, { method: 'GET', path: credentials.pageId, query })
  if (!outcome.isOk) return outcome
  const { is_published } = outcome.value
  return { isOk: true, value: typeof is_published === 'boolean' ? is_published : null }
}

export type FoundRegime = 'hop2' | 'routing-default-app' | 'routing-zero-config'

/** Which rules of thread control the Page has. Messenger does not tell which app is the default one. */
export async function readRegime(credentials: Credentials): Promise<Outcome<FoundRegime>> {
  const query = { fields: 'messaging_feature_status' }
  const outcome = await callGraph(credentials, { method: 'GET', path: credentials.pageId, query })
  if (!outcome.isOk) return outcome
  const status = asObject(outcome.value.messaging_feature_status)
  if (status?.msgr_multi_app === true) return { isOk: true, value: 'routing-default-app' }
  return { isOk: true, value: status?.hop_v2 === true ? 'hop2' : 'routing-zero-config' }
}
