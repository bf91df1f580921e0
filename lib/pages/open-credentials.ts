import { db } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { Refusal } from '#lib/errors.ts'
import { remember } from '#lib/live/remember.ts'
import { unseal } from './seal.ts'

/** What a call to Messenger in a Page's name needs. Lives as short as the call; never logged. */
export type Credentials = { graphUrl: string; pageId: string; appId: string; token: string; appSecret: string }

export type Which = 'bot' | 'desk' | { appId: string }

/** Sealed, as they lie in the database: a token is open only during a call. */
const sealedTokens = remember(
  (id) =>
    db().page.findUnique({ where: { id }, select: { botAppId: true, botTokenSealed: true, deskTokenSealed: true } }),
  ({ name }) => name === 'page.changed',
)

/** The Page's token for one of its two apps, or for the app with this id. Throws `not-found`. */
export async function openCredentials(pageId: string, which: Which): Promise<Credentials> {
  const credentials = await openKnownCredentials(pageId, which)
  if (!credentials) throw new Refusal('not-found', { page: pageId })
  return credentials
}

/** The same, or null for a Page that was never connected. */
export async function openKnownCredentials(pageId: string, which: Which): Promise<Credentials | null> {
  const page = await sealedTokens(pageId)
  if (!page) return null
  const isBot = typeof which === 'object' ? which.appId === page.botAppId : which === 'bot'
  return credentialsOf(pageId, isBot ? 'bot' : 'desk', unseal(isBot ? page.botTokenSealed : page.deskTokenSealed))
}

/** With a token that is not (yet) the Page's. */
export function credentialsOf(pageId: string, role: 'bot' | 'desk', token: string): Credentials {
  const { graphUrl, [role]: app } = env().messenger
  return { graphUrl, pageId, appId: app.id, appSecret: app.secret, token }
}
