import { env, type PageCredentials } from '#lib/env.ts'
import { log } from '#lib/log.ts'
import { readAppFields, subscribeApp } from '#lib/messenger/subscriptions.ts'
import type { Failure } from '#lib/outgoing-message.ts'
import { disconnectPage } from '#lib/pages/disconnect-page.ts'
import { isLetGo } from '#lib/pages/let-go-page.ts'
import { credentialsOf, openKnownCredentials } from '#lib/pages/open-credentials.ts'
import { connect, type PageAccess, reportRefused } from './connect-page.ts'

/**
 * At every start: both apps and every configured Page are subscribed as wanted, and what the Pages are now is kept. A Page
 * that refuses is said in the log and does not keep the others from connecting. Throws, once all were tried, when Messenger could
 * not be asked about one of them: it has to be tried again.
 */
export async function connectPages(): Promise<void> {
  const { bot, desk, graphUrl, verifyToken, pages } = env().messenger
  const callbackUrl = `${env().url}/webhooks/messenger`
  for (const app of new Map([desk, bot].map((app) => [app.id, app])).values()) {
    const heard = await readAppFields({ graphUrl, ...app })
    const door = { callbackUrl, verifyToken, heard: heard.isOk ? heard.value : [] }
    const subscribed = await subscribeApp({ graphUrl, ...app }, door)
    if (subscribed.isOk) reportRefused({ app: app.id }, subscribed.value)
    else log.error({ app: app.id, failure: subscribed.failure.code }, 'Messenger refused to subscribe an app')
  }
  const failures = []
  for (const page of pages) failures.push({ page: page.id, failure: await connectConfigured(page) })
  const unasked = failures.filter(({ failure }) => failure?.handling === 'retry')
  if (unasked.length > 0)
    throw new Error(
      `Messenger could not be asked about ${unasked.map(({ page, failure }) => `${page} (${failure?.code})`).join(', ')}`,
    )
}

/** A token that was given to the running desk is newer than a configured one that Messenger no longer accepts. */
async function connectConfigured({ id, deskToken, botToken = deskToken }: PageCredentials): Promise<Failure | null> {
  if (await isLetGo(id)) {
    log.warn({ page: id }, 'a configured Page was let go in the settings and is left alone')
    return null
  }
  const configured = { desk: credentialsOf(id, 'desk', deskToken), bot: credentialsOf(id, 'bot', botToken) }
  const refused = await connect(configured)
  if (refused?.handling !== 'reconnect') return refused
  const known = await openKnown(id)
  const isOther = known && (known.desk.token !== deskToken || known.bot.token !== botToken)
  const stillRefused = isOther ? await connect(known) : refused
  if (stillRefused?.handling === 'reconnect') await disconnectPage(id, stillRefused.code)
  return stillRefused
}

async function openKnown(id: string): Promise<PageAccess | null> {
  const [desk, bot] = [await openKnownCredentials(id, 'desk'), await openKnownCredentials(id, 'bot')]
  return desk && bot ? { desk, bot } : null
}
