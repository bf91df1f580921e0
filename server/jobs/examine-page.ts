import { env } from '#lib/env.ts'
import type { Jobs } from '#lib/jobs/jobs.ts'
import { readPublished, readRegime } from '#lib/messenger/page.ts'
import {
  readAppSubscription,
  readSubscriptions,
  type Subscription,
  subscribeApp,
  subscribePage,
} from '#lib/messenger/subscriptions.ts'
import { inspectToken } from '#lib/messenger/token.ts'
import { indispensableFields, wantedFields } from '#lib/messenger/wanted-fields.ts'
import type { Outcome } from '#lib/outgoing-message.ts'
import { keepReading } from '#lib/pages/diagnosis/keep-reading.ts'
import { readRefused } from '#lib/pages/diagnosis/read-refused.ts'
import { type AppReading, hasToAsk, type Missing, type PageReading, type Read } from '#lib/pages/diagnosis/reading.ts'
import { isHearing } from '#lib/pages/gaps/hearing.ts'
import { isLetGo } from '#lib/pages/let-go-page.ts'
import { type Credentials, openCredentials } from '#lib/pages/open-credentials.ts'

/**
 * Asks Messenger everything the doctor judges by. What lacks a subscription is subscribed again and read back (D60); what was
 * refused and can be done without is not asked for again until somebody wants it, or at the next start.
 */
export async function examinePage({ pageId, subscribe = false }: Jobs['examine-page']): Promise<void> {
  // Asked for before somebody let it go: it would be subscribed again.
  if (await isLetGo(pageId)) return
  const found = await readFromMessenger(pageId)
  if (!subscribe && !hasToAsk(found, await readRefused(pageId))) return keepReading(pageId, found)
  const refused = await subscribeAgain(pageId, found)
  await keepReading(pageId, await readFromMessenger(pageId), { wasDeaf: isHearing(found) === false, refused })
}

const callbackUrl = () => `${env().url}/webhooks/messenger`

/** Both levels of both apps, as far as Messenger allows. Says which fields it refused; what it refused as a whole shows when it is read back. */
export async function subscribeAgain(pageId: string, found?: PageReading): Promise<Missing[]> {
  const { graphUrl, verifyToken } = env().messenger
  const { apps } = found ?? (await readFromMessenger(pageId))
  const refused: Missing[] = []
  for (const credentials of await accessOf(pageId)) {
    const { appId } = credentials
    const { app, page } = heardBy(apps.find((each) => each.appId === appId))
    const access = { graphUrl, id: appId, secret: credentials.appSecret }
    const atApp = await subscribeApp(access, { callbackUrl: callbackUrl(), verifyToken, heard: app })
    const atPage = await subscribePage(credentials, { heard: page })
    if (atApp.isOk) refused.push({ appId, level: 'app', fields: atApp.value.refused })
    if (atPage.isOk) refused.push({ appId, level: 'page', fields: atPage.value.refused })
  }
  return refused.filter(({ fields }) => fields.length > 0)
}

const heardBy = (reading: AppReading | undefined) => ({
  app: reading?.app.isOk ? reading.app.value.fields : [],
  page: (reading?.page.isOk && reading.page.value) || [],
})

/** One app for both roles is asked once. */
export async function accessOf(pageId: string): Promise<Credentials[]> {
  const both = [await openCredentials(pageId, 'desk'), await openCredentials(pageId, 'bot')]
  return [...new Map(both.map((each) => [each.appId, each])).values()]
}

export async function readFromMessenger(pageId: string): Promise<PageReading> {
  const access = await accessOf(pageId)
  const [desk] = access
  if (!desk) throw new Error(`no access to Page ${pageId}`)
  const subscriptions = await readSubscriptions(desk)
  const apps = []
  for (const credentials of access) apps.push(await readApp(credentials, access.length === 1, subscriptions))
  const ours = new Set(access.map(({ appId }) => appId))
  const otherApps = subscriptions.isOk ? subscriptions.value.filter(({ appId }) => !ours.has(appId)) : []
  return {
    regime: readOf(await readRegime(desk)),
    isPublished: readOf(await readPublished(desk)),
    apps,
    otherApps: otherApps.map(({ appId, name }) => ({ appId, name })),
    wanted: { fields: [...wantedFields], indispensable: [...indispensableFields], callbackUrl: callbackUrl() },
  }
}

async function readApp(
  credentials: Credentials,
  isOnly: boolean,
  subscriptions: Outcome<Subscription[]>,
): Promise<AppReading> {
  const { graphUrl, appId, appSecret, token } = credentials
  const app = { graphUrl, id: appId, secret: appSecret }
  const inspected = readOf(await inspectToken(app, token))
  const page = readOf(subscriptions)
  return {
    appId,
    role: isOnly ? 'both' : appId === env().messenger.desk.id ? 'desk' : 'bot',
    token: inspected.isOk
      ? { isOk: true, value: { ...inspected.value, expiresAt: inspected.value.expiresAt?.toISOString() ?? null } }
      : inspected,
    app: readOf(await readAppSubscription(app)),
    page: page.isOk ? { isOk: true, value: page.value.find((each) => each.appId === appId)?.fields ?? null } : page,
  }
}

const readOf = <Value>(outcome: Outcome<Value>): Read<Value> =>
  outcome.isOk ? outcome : { isOk: false, code: outcome.failure.code }
