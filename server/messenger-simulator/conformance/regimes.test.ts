import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  anotherApp,
  botAppId,
  botToken,
  deskAppId,
  deskToken,
  type Harness,
  kindsOf,
  lastOf,
  refusalOf,
  routedPage,
  startHarness,
  zeroBotToken,
  zeroDeskToken,
  zeroPage,
} from './harness.ts'

let simulator: Harness
beforeAll(async () => {
  simulator = await startHarness()
})
afterAll(() => simulator.close())
afterEach(async () => {
  await simulator.must('DELETE', '/faults')
  await simulator.must('POST', '/clock', { real: true })
})

const heardByBot = (psid: string) => simulator.heard(simulator.bot, psid)
const heardByDesk = (psid: string) => simulator.heard(simulator.desk, psid)

describe('regimes', () => {
  test('S45 offers four regimes per Page and reports them in messaging_feature_status', async () => {
    const statusOf = async (token: string) => (await simulator.get(token, '/me?fields=messaging_feature_status')).body
    expect(await statusOf(botToken)).toEqual({
      id: routedPage,
      messaging_feature_status: { hop_v2: false, msgr_multi_app: true, ig_multi_app: false },
    })
    const statusIn = async (regime: string) => {
      await simulator.must('POST', `/pages/${zeroPage}`, { regime })
      return (await statusOf(zeroBotToken)).messaging_feature_status
    }
    const unrouted = { hop_v2: false, msgr_multi_app: false, ig_multi_app: false }
    expect(await statusIn('hop1')).toEqual(unrouted)
    expect(await statusIn('hop2')).toEqual({ ...unrouted, hop_v2: true })
    expect(await statusIn('routing-zero-config')).toEqual(unrouted)
    expect((await simulator.control('POST', `/pages/${zeroPage}`, { regime: 'hop3' })).status).toBe(400)
  })

  test('S45 a regime comes with the setup as well', async () => {
    const run = await startHarness()
    const pages = run.setup.pages.map((page) => ({ ...page, regime: 'hop1', defaultAppId: deskAppId }))
    await run.must('POST', '/reset', { setup: { ...run.setup, pages } })
    const psid = await run.openThread()
    expect(await run.owner(psid)).toBe(deskAppId)
    await run.advance(8 * 24 * 3600)
    expect(await run.owner(psid)).toBe(deskAppId)
    await run.close()
  })

  test('S45 the Page’s admin changes the regime and the default app at any time', async () => {
    await simulator.must('POST', `/pages/${zeroPage}`, { regime: 'routing-default-app', defaultAppId: deskAppId })
    const psid = await simulator.openThread(zeroPage)
    expect(await simulator.owner(psid)).toBe(deskAppId)
    await simulator.must('POST', `/pages/${zeroPage}`, { regime: 'routing-zero-config', defaultAppId: null })
  })

  test('S48 routed: the first message in an idle thread gives it to the default app', async () => {
    const psid = await simulator.openThread()
    expect(await simulator.owner(psid)).toBe(botAppId)
    expect(kindsOf(await heardByBot(psid))).toEqual(['messaging:message'])
    expect(kindsOf(await heardByDesk(psid))).toEqual(['standby:message'])
  })

  describe('S48 entry points', () => {
    const fromAd = (adId: string) => ({
      raw: { message: { text: 'I saw your ad', referral: { source: 'ADS', type: 'OPEN_THREAD', ad_id: adId } } },
    })
    const routes = (given: object, pageId = routedPage) => simulator.must('POST', `/pages/${pageId}`, { routes: given })
    const ownerAfter = async (said: unknown, pageId = routedPage) => {
      const psid = await simulator.customer({ pageId })
      await simulator.says(psid, said)
      return simulator.owner(psid)
    }
    beforeAll(() => simulator.post(botToken, '/me/messenger_profile', { get_started: { payload: 'START' } }))
    afterEach(async () => {
      for (const pageId of [routedPage, zeroPage]) await routes({}, pageId)
    })

    test('S48 routed: a link and an ad lead to the app they are routed to, everything else to the default app', async () => {
      await routes({ links: { sale: deskAppId }, campaigns: { '777': deskAppId } })
      expect(await ownerAfter({ referral: { ref: 'sale' } })).toBe(deskAppId)
      expect(await ownerAfter({ referral: { ref: 'other' } })).toBe(botAppId)
      expect(await ownerAfter(fromAd('777'))).toBe(deskAppId)
      expect(await ownerAfter(fromAd('778'))).toBe(botAppId)
      expect(await ownerAfter({ text: 'hello' })).toBe(botAppId)
      expect(await ownerAfter({ getStarted: true })).toBe(botAppId)
    })

    test('S48 routed: the front door may lead to another app; that hears the first message in messaging', async () => {
      await routes({ social: deskAppId })
      const psid = await simulator.openThread()
      expect(await simulator.owner(psid)).toBe(deskAppId)
      expect(kindsOf(await heardByDesk(psid))).toEqual(['messaging:message'])
      expect(kindsOf(await heardByBot(psid))).toEqual(['standby:message'])
      expect(await ownerAfter({ getStarted: true })).toBe(deskAppId)
    })

    test('S48 routed: a link into an idle thread routes it, into an active one it changes nothing', async () => {
      await routes({ links: { sale: deskAppId } })
      const psid = await simulator.openThread()
      await simulator.says(psid, { referral: { ref: 'sale' } })
      expect(await simulator.owner(psid)).toBe(botAppId)
      await simulator.move(botToken, 'release', psid)
      await simulator.says(psid, { referral: { ref: 'sale' } })
      expect(await simulator.owner(psid)).toBe(deskAppId)
      expect(lastOf(await heardByDesk(psid), 'referral')?.channel).toBe('messaging')
    })

    test('S48 a route to an app that is not of the Page leads to the default app', async () => {
      await routes({ social: '12345' })
      expect(await ownerAfter({ text: 'hello' })).toBe(botAppId)
    })

    test('S48 zero-config: only ads are routed', async () => {
      await routes({ social: deskAppId, links: { sale: deskAppId }, campaigns: { '777': deskAppId } }, zeroPage)
      expect(await ownerAfter(fromAd('777'), zeroPage)).toBe(deskAppId)
      expect(await ownerAfter({ text: 'hello' }, zeroPage)).toBeNull()
    })
  })

  test('S48 routed: while the thread is idle only the default app may send', async () => {
    const psid = await simulator.openThread()
    await simulator.move(botToken, 'release', psid)
    expect(refusalOf(await simulator.send(deskToken, psid, { text: 'x' }))).toMatchObject(anotherApp)
    expect((await simulator.send(botToken, psid, { text: 'x' })).status).toBe(200)
  })

  test('S49 zero-config: an idle thread is everybody’s: all hear it in messaging, and all may send', async () => {
    const psid = await simulator.openThread(zeroPage)
    expect(await simulator.owner(psid)).toBeNull()
    expect(kindsOf(await heardByBot(psid))).toEqual(['messaging:message'])
    expect(kindsOf(await heardByDesk(psid))).toEqual(['messaging:message'])
    expect((await simulator.send(zeroDeskToken, psid, { text: 'x' })).status).toBe(200)
    expect((await simulator.send(zeroBotToken, psid, { text: 'y' })).status).toBe(200)
  })

  test('S49 zero-config: take is refused with (#27)', async () => {
    const refused = refusalOf(await simulator.move(zeroDeskToken, 'take', await simulator.openThread(zeroPage)))
    expect(refused).toEqual({
      status: 400,
      code: 27,
      subcode: undefined,
      message: '(#27) Take thread control is not supported when Conversation Routing is not enabled.',
    })
  })
})
