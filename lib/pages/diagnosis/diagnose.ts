import type { PageFacts } from './facts.ts'
import type { Check, Condition, Finding, Probe } from './finding.ts'
import { type AppReading, isGrave, missingSubscriptions, type PageReading } from './reading.ts'

const dayMs = 86_400_000
const soonDays = 14
const needed = ['pages_messaging', 'pages_manage_metadata']
const useful = ['pages_show_list', 'pages_read_engagement']

type Judged = [condition: Condition, seen?: Record<string, string>]
type Judge = (facts: PageFacts, reading: PageReading | null) => Judged

/** What is well and what is not with a Page, every check in its order. A pure rule: the page and `npm run doctor` say the same. */
export const diagnose = (facts: PageFacts): Finding[] =>
  (Object.keys(judges) as Check[]).map((check) => {
    const [judge, probe] = judges[check]
    const [condition, seen = {}] = judge(facts, facts.reading)
    return { check, condition, probe, seen }
  })

const judges: Record<Check, [Judge, Probe]> = {
  token: [judgeToken, 'read-again'],
  permissions: [judgePermissions, 'read-again'],
  published: [judgePublished, 'read-again'],
  'app-subscription': [(_, reading) => judgeSubscription(reading, 'app'), 'subscribe'],
  'page-subscription': [(_, reading) => judgeSubscription(reading, 'page'), 'subscribe'],
  webhook: [judgeWebhook, 'await-webhook'],
  signatures: [judgeSignatures, 'await-webhook'],
  routing: [judgeRouting, 'read-again'],
  'default-app': [judgeDefaultApp, 'await-webhook'],
  'take-toggle': [judgeTake, 'take'],
  'primary-receiver': [judgePrimaryReceiver, 'await-webhook'],
  'other-apps': [judgeOtherApps, 'read-again'],
  automations: [judgeAutomations, 'await-webhook'],
  'meta-ai': [judgeMetaAi, 'await-webhook'],
  'human-agent': [({ hasHumanAgent }) => [hasHumanAgent ? 'well' : 'weak'], 'read-again'],
  policy: [({ openAlarms }) => [openAlarms.includes('page-restricted') ? 'broken' : 'well'], 'await-webhook'],
}

function judgeToken({ page, now }: PageFacts, reading: PageReading | null): Judged {
  if (!reading) return [page.isDisconnected ? 'broken' : 'unknown']
  const bad = reading.apps.find(({ token }) => token.isOk && !token.value.isValid)
  if (bad || page.isDisconnected) return ['broken', { role: bad?.role ?? 'desk', code: codeOf(bad) }]
  const unread = reading.apps.find(({ token }) => !token.isOk)
  if (unread) return ['unknown', { role: unread.role, code: codeOf(unread) }]
  const ends = reading.apps
    .flatMap(({ token }) => (token.isOk && token.value.expiresAt ? [token.value.expiresAt] : []))
    .sort()[0]
  if (ends && Date.parse(ends) - Date.parse(now) < soonDays * dayMs) return ['weak', { day: ends.slice(0, 10) }]
  return ['well']
}

function codeOf(app: AppReading | undefined): string {
  if (!app) return '190'
  return app.token.isOk ? `190/${app.token.value.subcode ?? '—'}` : app.token.code
}

function judgePermissions(_: PageFacts, reading: PageReading | null): Judged {
  const granted =
    reading?.apps.flatMap(({ token }) => (token.isOk && token.value.isValid ? [token.value.permissions] : [])) ?? []
  if (granted.length === 0) return ['unknown']
  const lacks = (names: string[]) => names.filter((name) => granted.some((permissions) => !permissions.includes(name)))
  if (lacks(needed).length > 0) return ['broken', { names: lacks([...needed, ...useful]).join(', ') }]
  return lacks(useful).length > 0 ? ['weak', { names: lacks(useful).join(', ') }] : ['well']
}

function judgePublished(_: PageFacts, reading: PageReading | null): Judged {
  if (!reading?.isPublished.isOk || reading.isPublished.value === null) return ['unknown']
  return [reading.isPublished.value ? 'well' : 'broken']
}

/** D60, on one of the two levels that are both needed. */
function judgeSubscription(reading: PageReading | null, level: 'app' | 'page'): Judged {
  if (!reading || reading.apps.some((each) => !each[level].isOk)) return ['unknown']
  const missing = missingSubscriptions(reading).filter((each) => each.level === level)
  const lacking = {
    names: [...new Set(missing.flatMap(({ fields }) => fields))].join(', '),
    apps: missing.map(({ appId }) => appId).join(', '),
  }
  if (isGrave(reading, missing)) return ['broken', lacking]
  const strange = level === 'app' && strangeCallback(reading)
  if (strange) return ['broken', { names: strange, apps: reading.wanted.callbackUrl }]
  return missing.length > 0 ? ['weak', lacking] : ['well']
}

const strangeCallback = ({ apps, wanted }: PageReading) =>
  apps
    .flatMap(({ app }) => (app.isOk && app.value.callbackUrl ? [app.value.callbackUrl] : []))
    .find((callbackUrl) => callbackUrl !== wanted.callbackUrl)

function judgeWebhook({ page, openAlarms }: PageFacts): Judged {
  if (openAlarms.includes('page-silent')) return ['broken', { at: page.lastWebhookAt ?? '—' }]
  return page.lastWebhookAt ? ['well', { at: page.lastWebhookAt }] : ['unknown']
}

/** Some refused while others are accepted is a stranger; nothing accepted since is a wrong secret. */
function judgeSignatures({ wrongSignatures: { count, lastAt }, page }: PageFacts): Judged {
  if (count === 0 || !lastAt) return ['well']
  const isHeardSince = page.lastWebhookAt !== null && page.lastWebhookAt >= lastAt
  return [isHeardSince ? 'weak' : 'broken', { count: String(count) }]
}

function judgeRouting({ page }: PageFacts, reading: PageReading | null): Judged {
  const regime = reading?.regime.isOk ? reading.regime.value : page.regime
  if (reading && !reading.regime.isOk) return ['unknown', { regime }]
  return [regime === 'routing-default-app' ? 'well' : 'weak', { regime }]
}

/** No API tells it: that the bot's app is where new conversations begin shows in who hears them first. */
function judgeDefaultApp({ page, heard, lastTake }: PageFacts, reading: PageReading | null): Judged {
  const regime = reading?.regime.isOk ? reading.regime.value : page.regime
  if (regime !== 'routing-default-app') return ['broken']
  const ofBot = heard.find(({ appId }) => appId === page.botAppId)
  const isHeard = heard.some(({ messaging, standby }) => messaging + standby > 0)
  if (ofBot && ofBot.messaging > 0) return ['well']
  if (isHeard) return ['broken']
  return [lastTake && !lastTake.isOk ? 'broken' : 'unknown']
}

function judgeTake({ lastTake, page }: PageFacts): Judged {
  if (page.botAppId === page.deskAppId) return ['well', { at: '—' }]
  if (!lastTake) return ['unknown']
  const isForbidden = !lastTake.isOk && lastTake.reason === 'take-not-enabled'
  return [
    isForbidden ? 'broken' : lastTake.isOk ? 'well' : 'unknown',
    { at: lastTake.at, reason: lastTake.reason ?? '—' },
  ]
}

function judgePrimaryReceiver({ primaryReceiver, page }: PageFacts): Judged {
  if (!primaryReceiver || [page.botAppId, page.deskAppId].includes(primaryReceiver)) return ['well']
  return ['weak', { app: primaryReceiver }]
}

function judgeOtherApps({ others }: PageFacts, reading: PageReading | null): Judged {
  const spoke = others.filter(({ isInbox, isMetaAi }) => !isInbox && !isMetaAi)
  const silent = (reading?.otherApps ?? []).filter(({ appId }) => !spoke.some((each) => each.appId === appId))
  const names = [
    ...spoke.map(({ appId, name, count }) => `${name ?? appId ?? '?'} (${count})`),
    ...silent.map(({ appId, name }) => name ?? appId),
  ]
  if (names.length === 0) return [reading ? 'well' : 'unknown']
  return ['weak', { names: names.join(', ') }]
}

function judgeAutomations({ others }: PageFacts): Judged {
  const quick = others
    .filter(({ isInbox, isMetaAi }) => isInbox && !isMetaAi)
    .reduce((sum, each) => sum + each.quick, 0)
  return quick === 0 ? ['well'] : ['weak', { count: String(quick) }]
}

function judgeMetaAi({ others }: PageFacts): Judged {
  const count = others.filter(({ isMetaAi }) => isMetaAi).reduce((sum, each) => sum + each.count, 0)
  return count === 0 ? ['well'] : ['broken', { count: String(count) }]
}
