import { createAgent } from '#lib/agents/create-agent.ts'
import { saveAnswer } from '#lib/bot/answers/save-answer.ts'
import { demonstrationAnswers } from '#lib/bot/demonstration/answers.ts'
import { publishModel } from '#lib/bot/publish-model.ts'
import { db } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { listPages } from '#lib/pages/get-page.ts'
import { demonstrationPassword, people } from './demonstration/people.ts'
import { type Cast, play } from './demonstration/play.ts'
import { expressStories } from './demonstration/stories-express.ts'
import { voyagesStories } from './demonstration/stories-voyages.ts'

export type Seeded = { people: typeof people; password: string }

/**
 * Fills an empty desk with a believable week, once, and only beside the simulator. Everything goes through the desk's own
 * verbs and the simulator's control surface, so the record of the week is a true one. Needs the whole desk running.
 */
export async function seedOnce(): Promise<Seeded> {
  if (!env().simulatorUrl) throw new Error('The demonstration never runs beside the real Messenger')
  const seeded = { people, password: demonstrationPassword }
  if ((await db().agent.count()) > 0) return seeded
  for (const answer of demonstrationAnswers) await saveAnswer(answer)
  await publishModel()
  await play([...expressStories, ...voyagesStories], await assemble(), new Date())
  return seeded
}

async function assemble(): Promise<Cast> {
  const agents: Cast['agents'] = new Map()
  for (const { key, ...person } of people) {
    const { id } = await createAgent({ kind: 'relais' }, { ...person, password: demonstrationPassword })
    agents.set(key, { kind: 'agent', id, name: person.name, role: person.role })
  }
  const [express, voyages] = await listPages()
  if (!express || !voyages) throw new Error('The demonstration needs its two Pages connected')
  return { agents, pageIds: { express: express.id, voyages: voyages.id } }
}
