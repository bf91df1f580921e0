import { talkToPerson } from '#lib/handover/talk-to-person.ts'
import { replayPage } from '#lib/intake/replay-events.ts'
import type { Jobs } from '#lib/jobs/jobs.ts'
import { log } from '#lib/log.ts'
import { readPage, readRegime } from '#lib/messenger/page.ts'
import { setPageProfile } from '#lib/messenger/page-profile.ts'
import { readSubscriptions, type Subscribed, subscribePage } from '#lib/messenger/subscriptions.ts'
import type { Failure, Outcome } from '#lib/outgoing-message.ts'
import { connectPage as keepConnected } from '#lib/pages/connect-page.ts'
import { examineConnected } from '#lib/pages/diagnosis/examine-page.ts'
import { disconnectPage } from '#lib/pages/disconnect-page.ts'
import { hasWords } from '#lib/pages/gaps/hearing.ts'
import { noticeUnsubscribed } from '#lib/pages/gaps/notice-unsubscribed.ts'
import { type Credentials, openCredentials } from '#lib/pages/open-credentials.ts'

/** With the tokens that the Page has; somebody just gave them. */
export async function connectPage({ pageId }: Jobs['connect-page']): Promise<void> {
  const desk = await openCredentials(pageId, 'desk')
  const failure = await connect({ desk, bot: await openCredentials(pageId, 'bot') })
  if (failure?.handling === 'retry')
    throw new Error(`Messenger could not be asked about Page ${pageId}: ${failure.code}`)
  if (failure?.handling === 'reconnect') await disconnectPage(pageId, failure.code)
}

export type PageAccess = { desk: Credentials; bot: Credentials }

/** Both apps are subscribed as wanted, and what the Page is now is kept. Says what Messenger refused, if it did. */
export async function connect({ desk, bot }: PageAccess): Promise<Failure | null> {
  const { pageId: id } = desk
  const hasOneToken = desk.token === bot.token
  const page = await readPage(desk)
  const regime = await readRegime(desk)
  const asBot = hasOneToken ? page : await readPage(bot)
  if (!report(id, page)) return page.failure
  if (!report(id, regime)) return regime.failure
  if (!report(id, asBot)) return asBot.failure
  // Messenger tells no app who the default app is; the bot is where new conversations must begin (docs/going-live.md).
  const defaultAppId = regime.value === 'routing-default-app' ? bot.appId : null
  await keepConnected({ id, ...page.value, regime: regime.value, defaultAppId, ...tokensOf({ desk, bot }) })
  const heard = await readHeard(desk)
  for (const as of hasOneToken ? [desk] : [desk, bot]) {
    const subscribed = await subscribePage(as, { heard: heard?.get(as.appId) })
    if (report(id, subscribed)) reportRefused({ page: id, app: as.appId }, subscribed.value)
  }
  if (heard && ![desk, bot].every(({ appId }) => hasWords(heard.get(appId) ?? null))) await noticeUnsubscribed(id)
  report(id, await setPageProfile(bot, talkToPerson))
  await examineConnected(id)
  await replayPage(id)
  return null
}

/** What each app is told of the Page so far. One that is told less than everything that is said missed what was said since. */
async function readHeard(desk: Credentials): Promise<Map<string, string[]> | null> {
  const subscriptions = await readSubscriptions(desk)
  return subscriptions.isOk ? new Map(subscriptions.value.map(({ appId, fields }) => [appId, fields])) : null
}

const tokensOf = ({ desk, bot }: PageAccess) => ({ deskToken: desk.token, botToken: bot.token })

function report<Value>(page: string, outcome: Outcome<Value>): outcome is { isOk: true; value: Value } {
  if (!outcome.isOk)
    log.error(
      { page, failure: outcome.failure.code, graph: outcome.failure.graph },
      'Messenger refused to connect a Page',
    )
  return outcome.isOk
}

/** The desk works without it; the doctor says what is missing for whom. */
export function reportRefused(whom: { app: string; page?: string }, { refused }: Subscribed): void {
  if (refused.length > 0) log.warn({ ...whom, fields: refused }, 'Messenger refuses an app some fields')
}
