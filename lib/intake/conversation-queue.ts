import type { JobName } from '#lib/jobs/jobs.ts'

export const processEvents = 'process-events' satisfies JobName

/** Whose events wait: worked one after another, while those of other customers are worked beside them. */
export type Sender = { pageId: string; psid: string }

export const conversationQueue = ({ pageId, psid }: Sender) => `in:${pageId}:${psid}`
/** The same name, made by the door's one statement. */
export const queueInSql = "'in:' || page_id || ':' || psid"

/**
 * The job queue renews a waiting job in two steps, and renews nothing when the job starts between them: what was stored then would wait
 * for the customer's next word. So whoever stores holds this until it is committed, in the order of the senders, and the job waits for it
 * before it looks: what it cannot see comes from somebody who saw it run, and got a job of its own.
 */
export const arrivingInSql = `pg_advisory_xact_lock(hashtextextended(${queueInSql}, 7072024))`

/** Why an event of a Page that is not (yet) ours waits for nobody. */
export const notConnected = 'Page not connected'
