import type { Outcome } from '#lib/outgoing-message.ts'
import { type Credentials, callGraph } from './graph.ts'
import { asText } from './json.ts'

/** What an app is called; null where Messenger does not say. Undocumented for a Page's token, and sometimes refused. */
export async function readAppName(credentials: Credentials, appId: string): Promise<Outcome<string | null>> {
  const outcome = await callGraph(credentials, { method: 'GET', path: appId, query: { fields: 'name' } })
  return outcome.isOk ? { isOk: true, value: asText(outcome.value.name) } : outcome
}
