import { db } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { Refusal } from '#lib/errors.ts'
import { unseal } from './seal.ts'

/** What a call to Messenger in a Page's name needs. Lives as short as the call; never logged. */
export type Credentials = { graphUrl: string; pageId: string; appId: string; token: string; appSecret: string }

/** The Page's token for one of its two apps, or for the app with this id. Throws `not-found`. */
export async function openCredentials(pageId: string, which: 'bot' | 'desk' | { appId: string }): Promise<Credentials> {
  const page = await db().page.findUnique({ where: { id: pageId } })
  if (!page) throw new Refusal('not-found', { page: pageId })
  const { graphUrl, bot, desk } = env().messenger
  const isBot = typeof which === 'object' ? which.appId === page.botAppId : which === 'bot'
  const app = isBot ? bot : desk
  return {
    graphUrl,
    pageId,
    appId: app.id,
    appSecret: app.secret,
    token: unseal(isBot ? page.botTokenSealed : page.deskTokenSealed),
  }
}
