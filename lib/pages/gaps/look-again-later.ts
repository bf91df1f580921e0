import { db } from '#lib/db.ts'
import { lookThrough } from './notice-gap.ts'

/** Messenger asked for a pause, or the Page is connected again: what was begun goes on. */
export const lookAgainLater = (pageId: string, afterSeconds = 0): Promise<void> =>
  lookThrough(db(), pageId, afterSeconds)
