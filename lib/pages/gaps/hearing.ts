import type { PageReading } from '../diagnosis/reading.ts'
import type { GapReason } from './gap.ts'

/** The open door says so this often. */
export const beatSeconds = 10
/** What was not answered is posted again at once, a few times: an absence this short is bridged. */
const bridgedSeconds = 30
/** What was under way when the desk was last known to hear. */
const marginMs = 60_000
/** Further back Messenger is not asked: nobody may be answered any more, and what is there is history. */
const longestMs = 30 * 86_400_000

/** Whether webhooks may have found the door shut, by how long it had not said that it is open. */
export const wasAway = (silentSeconds: number): boolean => silentSeconds > bridgedSeconds

/** What carries words: without one of these something that was said is never told. */
const wordFields = ['messages', 'standby', 'message_echoes', 'messaging_postbacks']

/** Whether an app is told everything that is said, by what Messenger answered; null where it did not say. */
export function isHearing({ apps }: PageReading): boolean | null {
  if (apps.some(({ app, page }) => !app.isOk || !page.isOk)) return null
  return apps.every(
    ({ app, page }) => hasWords(app.isOk ? app.value.fields : []) && hasWords(page.isOk ? page.value : []),
  )
}

export const hasWords = (fields: readonly string[] | null): boolean =>
  wordFields.every((field) => fields?.includes(field))

export type Missed = { reason: GapReason; since: Date; until: Date }

/** From when to when to look: from a little before, never before the Page was ours, and null when nothing can be missing. */
export function spanOf({ since, until }: Missed, connectedAt: Date): { from: Date; until: Date } | null {
  const earliest = Math.max(connectedAt.getTime(), until.getTime() - longestMs)
  const from = new Date(Math.max(since.getTime() - marginMs, earliest))
  return from < until ? { from, until } : null
}
