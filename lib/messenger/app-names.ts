import type { Outcome } from '#lib/outgoing-message.ts'
import { type Credentials, callGraph } from './graph.ts'
import { asText } from './json.ts'

export type KnownApp = { role: 'page-inbox' | 'other'; name: string }

/** Messenger's own apps, which no token can look up. */
const known: Record<string, KnownApp> = {
  '263902037430900': { role: 'page-inbox', name: 'Page Inbox' },
  '1217981644879628': { role: 'other', name: 'Instagram Inbox' },
  '413038776280800': { role: 'other', name: 'Messenger lead ads' },
}

export const knownApp = (appId: string): KnownApp | null => known[appId] ?? null

/** Another business's app by its id; Messenger may refuse to tell. */
export async function readAppName(credentials: Credentials, appId: string): Promise<Outcome<string>> {
  const outcome = await callGraph(credentials, { method: 'GET', path: appId, query: { fields: 'name' } })
  return outcome.isOk ? { isOk: true, value: asText(outcome.value.name) ?? appId } : outcome
}
