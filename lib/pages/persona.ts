import { now } from '#lib/clock.ts'
import { db } from '#lib/db.ts'
import { env } from '#lib/env.ts'

/** Under which name and picture an agent speaks for a Page; `personaId` is Messenger's, null while there is none. */
export type Persona = { personaId: string | null; name: string; pictureUrl: string; mayBeMade: boolean }

const patienceMs = 3_600_000

/**
 * Null where the Page's agents speak in its name. Another name or picture than the persona was made with makes another one; one
 * that Messenger would not make is asked for again after an hour.
 */
export async function findPersona(pageId: string, agentId: string): Promise<Persona | null> {
  if (!env().messenger.personaPages.includes(pageId)) return null
  const [agent, page, known] = await Promise.all([
    db().agent.findUnique({ where: { id: agentId }, select: { name: true, image: true } }),
    db().page.findUnique({ where: { id: pageId }, select: { pictureUrl: true } }),
    db().persona.findUnique({ where: { pageId_agentId: { pageId, agentId } } }),
  ])
  const name = firstName(agent?.name ?? '')
  // Messenger fetches it from outside: a picture that only the desk serves is none.
  const pictureUrl = agent?.image?.startsWith('https://') ? agent.image : page?.pictureUrl
  if (!name || !pictureUrl) return null
  const isSame = known?.name === name && known.pictureUrl === pictureUrl
  const mayBeMade = !isSame || now().getTime() - known.triedAt.getTime() > patienceMs
  return { personaId: isSame ? known.personaId : null, name, pictureUrl, mayBeMade }
}

/** As customers are told it when somebody joins. */
const firstName = (name: string) => name.trim().split(/\s+/)[0] ?? ''

type Tried = Pick<Persona, 'personaId' | 'name' | 'pictureUrl'>

/** What came of asking Messenger for one. */
export async function keepPersona(pageId: string, agentId: string, tried: Tried): Promise<void> {
  const data = { ...tried, triedAt: now() }
  const where = { pageId_agentId: { pageId, agentId } }
  await db().persona.upsert({ where, create: { pageId, agentId, ...data }, update: data })
}

/** Messenger does not know it any more, or will not have it: not tried again for a while. */
export async function forgetPersona(pageId: string, agentId: string): Promise<void> {
  await db().persona.updateMany({ where: { pageId, agentId }, data: { personaId: null, triedAt: now() } })
}
