import { db } from '#lib/db.ts'
import { keptReading } from './kept-reading.ts'
import type { Missing } from './reading.ts'

/** What Messenger refused of the Page's subscriptions when it was last asked for. */
export const readRefused = async (pageId: string): Promise<Missing[]> =>
  (await keptReading(db(), pageId))?.refused ?? []
