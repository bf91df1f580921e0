import '#lib/testing/database.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import type { AgentActor } from '#lib/actor.ts'
import { reply } from '#lib/conversations/testing/answering.ts'
import { db } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { claim } from '#lib/handover/claim.ts'
import { resolve } from '#lib/handover/resolve.ts'
import { returnToBot } from '#lib/handover/return-to-bot.ts'
import { connectPage } from '#lib/pages/connect-page.ts'
import type { Regime } from '#lib/pages/page.ts'
import { testApps } from '#lib/testing/database.ts'
import { makeAgent } from '#lib/testing/factories.ts'
import type { Faults } from '#server/messenger-simulator/faults/faults.ts'
import type { Readings } from '#server/messenger-simulator/rules/readings.ts'
import { control, newCustomer, pageId } from '#server/webhook/testing/simulated-page.ts'
import { asksForPerson, becomes, isAnsweredBy, soon } from './testing/conversation.ts'
import { ownerOf, phoneOf } from './testing/messenger.ts'
import { withWorker } from './testing/with-worker.ts'

/** D48: the same day in every regime, with two apps and with one, and with the open questions read either way. */
let psid: string
let ana: AgentActor
const apps = { ...env().messenger }

withWorker()

const owner = () => ownerOf(psid)
const same = (one: string | null) => (other: string | null) => one === other

type Setting = { regime: Regime; isOneApp: boolean; hasPrimary: boolean; readings: object }

async function setUp({ regime, isOneApp, hasPrimary, readings }: Setting) {
  env().messenger.bot = isOneApp ? apps.desk : apps.bot
  const botToken = isOneApp ? 'EAA-desk' : 'EAA-bot'
  const botApp = isOneApp ? testApps.desk : testApps.bot
  const defaultAppId = hasPrimary ? botApp : null
  await control(`pages/${pageId}`, { regime, defaultAppId, takeAllowed: [testApps.desk] })
  await control('faults', readings)
  const page = { id: pageId, name: 'Colis Express', pictureUrl: null, regime, defaultAppId }
  await connectPage({ ...page, botToken, deskToken: 'EAA-desk' })
  return { botApp, deskApp: testApps.desk }
}

type Otherwise = Readings & Pick<Faults, 'stringAppIds' | 'ownerPostbackInStandby' | 'deliveriesWithoutMids'>

/** Every open question as it is not read usually; one that is missing here does not compile. */
const otherwise = (regime: Regime): Otherwise => ({
  broadcastControl: true,
  idleHeardIn: regime === 'hop2' ? 'messaging' : 'standby',
  defaultAppOwnsOnEntry: false,
  expirySlidesOn: 'anybody',
  requestUnderRouting: 'refused',
  requestGrantsIdle: false,
  extendCountsFrom: 'end',
  handoverMetadataLength: 200,
  humanAgentTakes: false,
  unsendTold: true,
  leadAdRefusal: 2018300,
  adControlDaysMost: 7,
  rateLimitCode: 4,
  takeRefusalSubcode: 2534123,
  notOwnerSubcode: 2534037,
  sha1Signature: false,
  immediateRetries: 0,
  windowRefusalStatus: 403,
  handoversToOthers: true,
  adWindowDays: 7,
  commentOpensWindow: false,
  inboxTakeTold: false,
  inboxDoneReturns: true,
  stringAppIds: true,
  ownerPostbackInStandby: true,
  deliveriesWithoutMids: true,
})

type Reading = { name: string; readings: object }
const usual: Reading = { name: 'as usual', readings: {} }
const readingsOf = (regime: Regime): Reading[] => [
  usual,
  { name: 'otherwise', readings: otherwise(regime) },
  // By one report: whoever is told nothing has to look.
  ...(regime === 'routing-default-app'
    ? [{ name: 'with handovers told to the default app alone', readings: { handoversToOthers: false } }]
    : []),
]
const regimes: [Regime, boolean][] = [
  ['hop1', true],
  ['hop2', true],
  ['hop2', false],
  ['routing-default-app', true],
  ['routing-zero-config', false],
]
const settings = regimes.flatMap(([regime, hasPrimary]) =>
  [false, true].flatMap((isOneApp) =>
    (isOneApp ? [usual] : readingsOf(regime)).map(({ name, readings }): [string, Setting] => [
      `${regime}, ${hasPrimary ? 'the bot first' : 'nobody first'}, ${isOneApp ? 'one app' : 'two apps'}, read ${name}`,
      { regime, isOneApp, hasPrimary, readings },
    ]),
  ),
)

beforeEach(async () => {
  psid = await newCustomer()
  ana = await makeAgent({ name: 'Ana Moreau' })
})

describe.each(settings)('D48: %s', (_name, setting) => {
  test('a customer reaches a person, who answers, gives the thread back to the bot, and is found again', async () => {
    const { botApp, deskApp } = await setUp(setting)
    const conversationId = await isAnsweredBy(ana, psid)
    await reply(ana, conversationId, 'Bonjour, je regarde.')
    const lastHeard = async () => (await phoneOf(psid)).messages.findLast(({ role }) => role !== 'customer')
    await expect.poll(lastHeard, soon).toMatchObject({ appId: deskApp, text: 'Bonjour, je regarde.' })

    await returnToBot(ana, { conversationId })
    await becomes(psid, { holder: 'bot', settlement: 'held' })
    // Where the default app merely may answer an idle thread, that comes to the same.
    const isBots = async () => [botApp, setting.hasPrimary ? null : botApp].some(same(await owner()))
    await expect.poll(isBots, soon).toBe(true)

    await asksForPerson(psid)
    await claim(ana, { conversationId })
    await resolve(ana, { conversationId })
    await becomes(psid, { holder: 'nobody', settlement: 'held' })
    // Back with whom it would begin, or with nobody.
    const isFree = async () => [null, setting.hasPrimary ? botApp : null].some(same(await owner()))
    await expect.poll(isFree, soon).toBe(true)
  }, 60_000)

  test('D45: the Page Inbox answers; whoever may speak then is who speaks', async () => {
    const { deskApp } = await setUp(setting)
    const conversationId = await asksForPerson(psid)
    await control(`page-inbox/${psid}/messages`, { text: 'Ici Léa, de la boutique.' })
    const isTold = async () =>
      db().message.count({ where: { conversationId, author: 'page-inbox', text: 'Ici Léa, de la boutique.' } })
    await expect.poll(isTold, soon).toBe(1)
    if (setting.regime === 'hop1') {
      // Anybody may speak there: it took nothing.
      await becomes(psid, { holder: 'waiting', settlement: 'held', controlOwnerAppId: deskApp })
      return
    }
    await becomes(psid, { holder: 'elsewhere', holderAppId: testApps.inbox })
    await claim(ana, { conversationId })
    const mayTake = setting.regime === 'routing-default-app' || setting.hasPrimary
    await becomes(psid, { holder: 'agent', settlement: mayTake ? 'held' : 'asked' })
    await expect.poll(owner, soon).toBe(mayTake ? deskApp : testApps.inbox)
  }, 60_000)
})
