import type { Delivery } from '#lib/conversations/delivery.ts'
import { log } from '#lib/log.ts'
import { createPersona } from '#lib/messenger/personas.ts'
import { callAsPage } from '#lib/pages/call-as-page.ts'
import { findPersona, keepPersona } from '#lib/pages/persona.ts'

/** Who says it instead of the Page, made where it must be. An answer never waits for a name: undefined, and the Page says it. */
export async function personaFor({ pageId, appId, agentId }: Delivery): Promise<string | undefined> {
  const persona = agentId ? await findPersona(pageId, agentId) : null
  if (!agentId || !persona) return undefined
  if (persona.personaId !== null || !persona.mayBeMade) return persona.personaId ?? undefined
  const made = await callAsPage(pageId, { appId }, (credentials) => createPersona(credentials, persona))
  if (!made.isOk) log.warn({ pageId, agentId, failure: made.failure.code }, 'Messenger made no persona')
  const personaId = made.isOk ? made.value.personaId : null
  await keepPersona(pageId, agentId, { personaId, name: persona.name, pictureUrl: persona.pictureUrl })
  return personaId ?? undefined
}
