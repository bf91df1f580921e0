import { db } from '#lib/db.ts'
import type { Outcome } from '#lib/outgoing-message.ts'
import { disconnectPage } from './disconnect-page.ts'
import { type Credentials, openCredentials, type Which } from './open-credentials.ts'
import { unseal } from './seal.ts'

type Call<Value> = (credentials: Credentials) => Promise<Outcome<Value>>

/**
 * Makes one call to Messenger in a Page's name. A refused token disconnects the Page, for every call that comes after (D31);
 * one that was replaced while the call was under way says nothing about the new one, and the call is made again later.
 */
export async function callAsPage<Value>(pageId: string, which: Which, call: Call<Value>): Promise<Outcome<Value>> {
  const credentials = await openCredentials(pageId, which)
  const outcome = await call(credentials)
  if (outcome.isOk || outcome.failure.handling !== 'reconnect') return outcome
  if (await wasReplaced(credentials))
    return { isOk: false, failure: { ...outcome.failure, handling: 'retry', retryAfterSeconds: 1 } }
  await disconnectPage(pageId, outcome.failure.code)
  return outcome
}

/** Asked of the database: what this process remembers may be the older one. */
async function wasReplaced({ pageId, token }: Credentials): Promise<boolean> {
  const page = await db().page.findUnique({
    where: { id: pageId },
    select: { botTokenSealed: true, deskTokenSealed: true },
  })
  return page !== null && ![page.botTokenSealed, page.deskTokenSealed].map(unseal).includes(token)
}
