import { publishModel } from './publish-model.ts'
import { publishedUnderstanding } from './published-understanding.ts'
import type { Understanding } from './understanding.ts'

/** A desk whose bot was given no answers yet: every customer is for a person, at once. */
export class NothingLearnt extends Error {
  constructor() {
    super('The bot has no answers to learn from')
  }
}

/** The understanding of the newest published model. Learns first when nothing was learnt yet. Throws `NothingLearnt`. */
export async function currentUnderstanding(): Promise<Understanding> {
  const understanding = (await publishedUnderstanding()) ?? (await publishModel().then(publishedUnderstanding))
  if (!understanding) throw new NothingLearnt()
  return understanding
}
