import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  botAppId,
  botToken,
  deskAppId,
  deskToken,
  type Fields,
  type Harness,
  inboxAppId,
  kindsOf,
  lastOf,
  refusalOf,
  startHarness,
  success,
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

const hour = 3600
const day = 24 * hour
const read = (reading: Fields) => simulator.must('POST', '/faults', reading)
const channelsOf = async (psid: string) =>
  Promise.all([simulator.bot, simulator.desk].map(async (app) => kindsOf(await simulator.heard(app, psid)).at(-1)))

describe('open questions about control, in both readings', () => {
  test('question 1: pass is told to the app concerned, or to every app', async () => {
    for (const [broadcastControl, heard] of [
      [false, undefined],
      [true, 'messaging'],
    ]) {
      await read({ broadcastControl })
      const psid = await simulator.openThread()
      await simulator.move(botToken, 'pass', psid, { target_app_id: deskAppId })
      const atBot = lastOf(await simulator.heard(simulator.bot, psid), 'pass_thread_control')
      expect(atBot?.channel).toBe(heard)
    }
  })

  test.each([
    ['hop2', 'standby'],
    ['routing-zero-config', 'messaging'],
  ])('question 2: an idle thread of %s is heard in %s, or in the other array', async (regime, usual) => {
    await simulator.setPage(zeroPage, { regime })
    expect(await channelsOf(await simulator.openThread(zeroPage))).toEqual([`${usual}:message`, `${usual}:message`])
    const other = usual === 'standby' ? 'messaging' : 'standby'
    await read({ idleHeardIn: other })
    expect(await channelsOf(await simulator.openThread(zeroPage))).toEqual([`${other}:message`, `${other}:message`])
    await simulator.setPage(zeroPage, { regime: 'routing-zero-config' })
  })

  test('question 3: the default app owns from the first message, or merely may answer and hears it as its own', async () => {
    expect(await simulator.owner(await simulator.openThread())).toBe(botAppId)
    await read({ defaultAppOwnsOnEntry: false })
    const psid = await simulator.openThread()
    expect(await simulator.owner(psid)).toBeNull()
    expect(await channelsOf(psid)).toEqual(['messaging:message', 'standby:message'])
    expect((await simulator.send(botToken, psid, { text: 'may' })).status).toBe(200)
    expect(refusalOf(await simulator.send(deskToken, psid, { text: 'may not' }))).toMatchObject({ subcode: 2018300 })
  })

  test('question 4: the end of control moves with the customer’s acts, or with anybody’s', async () => {
    const isOwnedLater = async () => {
      const psid = await simulator.openThread()
      await simulator.advance(20 * hour)
      await simulator.send(botToken, psid, { text: 'still on it' })
      await simulator.advance(5 * hour)
      return (await simulator.owner(psid)) === botAppId
    }
    expect(await isOwnedLater()).toBe(false)
    await read({ expirySlidesOn: 'anybody' })
    expect(await isOwnedLater()).toBe(true)
  })

  test('question 5: a request under routing is told to the owner, or refused', async () => {
    const psid = await simulator.openThread()
    expect(await simulator.move(deskToken, 'request', psid)).toEqual(success)
    await read({ requestUnderRouting: 'refused' })
    expect(refusalOf(await simulator.move(deskToken, 'request', psid))).toMatchObject({ status: 400, code: 100 })
  })

  test('question 5: without routing the first to ask gets an idle thread, or nobody does', async () => {
    const ownerAfterAsking = async () => {
      const psid = await simulator.openThread(zeroPage)
      expect(await simulator.move(zeroDeskToken, 'request', psid)).toEqual(success)
      return simulator.owner(psid)
    }
    expect(await ownerAfterAsking()).toBe(deskAppId)
    await read({ requestGrantsIdle: false })
    expect(await ownerAfterAsking()).toBeNull()
  })

  test('question 6: extend counts from now, or from the present end; never beyond seven days', async () => {
    const ownedAfter = async (seconds: number) => {
      const psid = await simulator.openThread()
      await simulator.move(botToken, 'extend', psid, { duration: day })
      await simulator.advance(seconds)
      return (await simulator.owner(psid)) === botAppId
    }
    expect(await ownedAfter(day + hour)).toBe(false)
    await read({ extendCountsFrom: 'end' })
    expect(await ownedAfter(day + hour)).toBe(true)
    expect(await ownedAfter(2 * day + hour)).toBe(false)
  })

  test('question 6: metadata of a handover ends at 1000 characters, at another length, or nowhere', async () => {
    const passWith = async (length: number) => {
      const extra = { target_app_id: deskAppId, metadata: 'x'.repeat(length) }
      return (await simulator.move(botToken, 'pass', await simulator.openThread(), extra)).status
    }
    expect([await passWith(1000), await passWith(1001)]).toEqual([200, 400])
    await read({ handoverMetadataLength: 200 })
    expect([await passWith(200), await passWith(201)]).toEqual([200, 400])
    await read({ handoverMetadataLength: null })
    expect(await passWith(5000)).toBe(200)
  })

  test('question 9: Done in the Page Inbox gives nothing back under routing, or passes to the default app', async () => {
    const ownerAfterDone = async () => {
      const psid = await simulator.openThread()
      await simulator.must('POST', `/page-inbox/${psid}/take`)
      await simulator.must('POST', `/page-inbox/${psid}/done`)
      return simulator.owner(psid)
    }
    expect(await ownerAfterDone()).toBe(inboxAppId)
    await read({ inboxDoneReturns: true })
    expect(await ownerAfterDone()).toBe(botAppId)
  })

  test('section 4.7: who loses a thread to the Page Inbox is told, or hears only what was said', async () => {
    const lost = async () => {
      const psid = await simulator.openThread()
      await simulator.must('POST', `/page-inbox/${psid}/messages`, { text: 'ours' })
      expect(await simulator.owner(psid)).toBe(inboxAppId)
      return kindsOf(await simulator.heard(simulator.bot, psid))
    }
    expect(await lost()).toContain('messaging:take_thread_control')
    await read({ inboxTakeTold: false })
    expect(await lost()).toEqual(['messaging:message', 'standby:echo', 'standby:delivery'])
  })

  test('question 15: a HUMAN_AGENT send by an app with the toggle takes control, or is refused like any other', async () => {
    const tagged = { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' }
    const send = async () => simulator.send(deskToken, await simulator.openThread(), { text: 'a person' }, tagged)
    expect((await send()).status).toBe(200)
    await read({ humanAgentTakes: false })
    expect(refusalOf(await send())).toMatchObject({ code: 10, subcode: 2018300 })
  })
})

describe('open questions about errors, signatures and windows, in both readings', () => {
  test('question 8: the refusals of take, pass, release and extend have no subcode, or Instagram’s', async () => {
    const refusals = async () => {
      const [psid, unrouted] = [await simulator.openThread(), await simulator.openThread(zeroPage)]
      const extra = { target_app_id: deskAppId, duration: 60 }
      const answers = [await simulator.move(zeroDeskToken, 'take', unrouted)]
      for (const edge of ['pass', 'release', 'extend']) answers.push(await simulator.move(deskToken, edge, psid, extra))
      return answers.map((answer) => [refusalOf(answer).code, refusalOf(answer).subcode])
    }
    const codes = [27, 100, 100, 100]
    expect(await refusals()).toEqual(codes.map((code) => [code, undefined]))
    await read({ takeRefusalSubcode: 2534123, notOwnerSubcode: 2534037 })
    expect(await refusals()).toEqual(codes.map((code) => [code, code === 27 ? 2534123 : 2534037]))
  })

  test('question 11: posts carry the older signature as well, or only the newer', async () => {
    const headers = async () => {
      const psid = await simulator.openThread()
      await simulator.heard(simulator.bot, psid)
      const names = Object.keys(simulator.bot.posts.at(-1)?.headers ?? {})
      return names.filter((name) => name.startsWith('x-hub-signature')).sort()
    }
    expect(await headers()).toEqual(['x-hub-signature', 'x-hub-signature-256'])
    await read({ sha1Signature: false })
    expect(await headers()).toEqual(['x-hub-signature-256'])
  })

  test('question 12: a post that failed is repeated at once three times, or as often as told', async () => {
    const run = await startHarness()
    run.bot.answerWith(500)
    const triesOf = async (psid: string) => (await run.heard(run.bot, psid)).length
    expect(await triesOf(await run.openThread())).toBe(4)
    await run.must('POST', '/faults', { immediateRetries: 0 })
    expect(await triesOf(await run.openThread())).toBe(1)
    await run.close()
  })

  test('question 13: a send outside the window answers 400, or 403', async () => {
    const psid = await simulator.customer()
    const refused = async () => refusalOf(await simulator.send(botToken, psid, { text: 'x' }))
    expect(await refused()).toMatchObject({ status: 400, subcode: 2018278 })
    await read({ windowRefusalStatus: 403 })
    expect(await refused()).toMatchObject({ status: 403, code: 10, subcode: 2018278 })
  })

  test('question 17: other apps than the default one hear of handovers under routing, or never do', async () => {
    const heardOfPass = async () => {
      const psid = await simulator.openThread()
      await simulator.move(botToken, 'pass', psid, { target_app_id: deskAppId })
      await simulator.move(deskToken, 'pass', psid, { target_app_id: botAppId })
      const heard = [simulator.bot, simulator.desk].map((app) => simulator.heard(app, psid))
      return (await Promise.all(heard)).map((events) => lastOf(events, 'pass_thread_control') !== undefined)
    }
    expect(await heardOfPass()).toEqual([true, true])
    await read({ handoversToOthers: false })
    expect(await heardOfPass()).toEqual([true, false])
  })

  test('question 19: the first message after an ad may be answered for a day, or for seven', async () => {
    const answeredAfter = async (hours: number) => {
      const psid = await simulator.customer()
      await simulator.says(psid, { shape: 'from-ad' })
      await simulator.advance(hours * hour)
      const { status } = await simulator.send(botToken, psid, { text: 'x' })
      await simulator.must('POST', '/clock', { real: true })
      return status
    }
    expect([await answeredAfter(23), await answeredAfter(25)]).toEqual([200, 400])
    await read({ adWindowDays: 7 })
    expect([await answeredAfter(6 * 24), await answeredAfter(7 * 24 + 1)]).toEqual([200, 400])
    const psid = await simulator.openThread()
    await simulator.says(psid, { shape: 'from-ad' })
    await simulator.advance(25 * hour)
    expect((await simulator.send(botToken, psid, { text: 'not the first' })).status).toBe(400)
  })

  test('all switches are shown, and go back to the first reading together', async () => {
    const { usualReadings } = await import('../rules/readings.ts')
    await read({ adWindowDays: 7, idleHeardIn: 'standby', sha1Signature: false })
    expect(await simulator.must('GET', '/faults')).toMatchObject({ adWindowDays: 7, idleHeardIn: 'standby' })
    expect(await simulator.must('DELETE', '/faults')).toMatchObject(usualReadings())
  })
})
