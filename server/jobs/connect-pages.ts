import { env, type PageCredentials } from '#lib/env.ts'
import { talkToPerson } from '#lib/handover/talk-to-person.ts'
import { replayPage } from '#lib/intake/replay-events.ts'
import { log } from '#lib/log.ts'
import { readPage, readRegime } from '#lib/messenger/page.ts'
import { setPageProfile } from '#lib/messenger/page-profile.ts'
import { subscribeApp, subscribePage } from '#lib/messenger/subscriptions.ts'
import type { Outcome } from '#lib/outgoing-message.ts'
import { connectPage } from '#lib/pages/connect-page.ts'

/**
 * At every start: both apps and every configured Page are subscribed as wanted, and what the Pages are now is kept. A Page
 * that refuses is said in the log and does not keep the others, or the desk, from starting.
 */
export async function connectPages(): Promise<void> {
  const { bot, desk, graphUrl, verifyToken, pages } = env().messenger
  const callbackUrl = `${env().url}/webhooks/messenger`
  for (const app of new Map([desk, bot].map((app) => [app.id, app])).values())
    report(`app ${app.id}`, await subscribeApp({ graphUrl, ...app }, { callbackUrl, verifyToken }))
  for (const page of pages) await connect(page)
}

async function connect({ id, deskToken, botToken = deskToken }: PageCredentials) {
  const { bot, desk, graphUrl } = env().messenger
  const asDesk = { graphUrl, pageId: id, token: deskToken, appSecret: desk.secret }
  const asBot = { graphUrl, pageId: id, token: botToken, appSecret: bot.secret }
  const page = await readPage(asDesk)
  const regime = await readRegime(asDesk)
  if (!report(`Page ${id}`, page) || !report(`Page ${id}`, regime)) return
  // Messenger tells no app who the default app is; the bot is where new conversations must begin (docs/going-live.md).
  const defaultAppId = regime.value === 'routing-default-app' ? bot.id : null
  await connectPage({ id, ...page.value, regime: regime.value, defaultAppId, botToken, deskToken })
  for (const as of asBot.token === asDesk.token ? [asDesk] : [asDesk, asBot])
    report(`Page ${id}`, await subscribePage(as))
  report(`Page ${id}`, await setPageProfile(asBot, talkToPerson))
  await replayPage(id)
}

function report<Value>(what: string, outcome: Outcome<Value>): outcome is { isOk: true; value: Value } {
  if (!outcome.isOk)
    log.error({ what, failure: outcome.failure.code, graph: outcome.failure.graph }, 'Messenger refused to connect it')
  return outcome.isOk
}
