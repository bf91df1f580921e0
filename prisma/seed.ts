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

export { people }
export const password = demonstrationPassword

/** One account is enough: the demonstration comes only into a desk that nobody uses yet. */
export const isSeeded = async () => (await db().agent.count()) > 0

/**
 * Fills an empty desk with a believable week, once, and only beside the simulator. Everything goes through the desk's own
 * verbs and the simulator's control surface, so the record of the week is a true one. Needs the whole desk running; tells how much
 * of the week is played.
 */
export async function seed(tell: (share: number) => void): Promise<void> {
  if (!env().simulatorUrl) throw new Error('The demonstration never runs beside the real Messenger')
  for (const answer of demonstrationAnswers) await saveAnswer(answer)
  await publishModel()
  await play([...expressStories, ...voyagesStories], { cast: await assemble(), startedAt: new Date(), tell })
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
