import type { Outcome } from '#lib/outgoing-message.ts'
import { type Credentials, callGraph } from './graph.ts'
import { asId } from './json.ts'

const nameLength = 50

/** Somebody to speak as, instead of the Page (Personas API). Messenger fetches the picture itself. */
export async function createPersona(
  credentials: Credentials,
  { name, pictureUrl }: { name: string; pictureUrl: string },
): Promise<Outcome<{ personaId: string | null }>> {
  const body = { name: name.slice(0, nameLength), profile_picture_url: pictureUrl }
  const outcome = await callGraph(credentials, { method: 'POST', path: `${credentials.pageId}/personas`, body })
  return outcome.isOk ? { isOk: true, value: { personaId: asId(outcome.value.id) } } : outcome
}
