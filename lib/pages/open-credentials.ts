import { db } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { Refusal } from '#lib/errors.ts'
import { remember } from '#lib/live/remember.ts'
import { unseal } from './seal.ts'

/** What a call to Messenger in a Page's name needs. Lives as short as the call; never logged. */
export type Credentials = { graphUrl: string; pageId: string; appId: string; token: string; appSecret: string }

/** Sealed, as they lie in the database: a token is open only during a call. */
const sealedTokens = remember(
  (id) =>
    db().page.findUnique({ where: { id }, select: { botAppId: true, botTokenSealed: true, deskTokenSealed: true } }),
  ({ name }) => name === 'page.changed',
)

/** The Page's token for one of its two apps, or for the app with this id. Throws `not-found`. */
export async function openCredentials(pageId: string, which: 'bot' | 'desk' | { appId: string }): Promise<Credentials> {
  const page = await sealedTokens(pageId)
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
