import type { JobName } from '#lib/jobs/jobs.ts'

export const processEvents = 'process-events' satisfies JobName

/** Whose events wait: worked one after another, while those of other customers are worked beside them. */
export type Sender = { pageId: string; psid: string }

export const conversationQueue = ({ pageId, psid }: Sender) => `in:${pageId}:${psid}`
/** The same name, made by the door's one statement. */
export const queueInSql = "'in:' || page_id || ':' || psid"

/** Why an event of a Page that is not (yet) ours waits for nobody. */
export const notConnected = 'Page not connected'
