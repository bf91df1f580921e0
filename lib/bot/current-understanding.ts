import { publishModel } from './publish-model.ts'
import { publishedUnderstanding } from './published-understanding.ts'
import type { Understanding } from './understanding.ts'

/** The understanding of the newest published model. Learns first when nothing was learnt yet. */
export async function currentUnderstanding(): Promise<Understanding> {
  const understanding = (await publishedUnderstanding()) ?? (await publishModel().then(publishedUnderstanding))
  if (!understanding) throw new Error('The bot has no answers to learn from')
  return understanding
}
