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
  otherAppId,
  refusalOf,
  routedPage,
  startHarness,
  success,
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

const day = 24 * 3600
const heardByBot = (psid: string) => simulator.heard(simulator.bot, psid)
const heardByDesk = (psid: string) => simulator.heard(simulator.desk, psid)
const ownerFor = async (token: string, psid: string) =>
  (await simulator.get(token, `/me/thread_owner?recipient=${psid}`)).body

describe('take, request, release, extend', () => {
  test('S53 take tells the previous owner, needs the toggle, and is idempotent', async () => {
    const psid = await simulator.openThread()
    expect(await simulator.move(deskToken, 'take', psid, { metadata: 'takeover' })).toEqual(success)
    expect(lastOf(await heardByBot(psid), 'take_thread_control')).toMatchObject({
      channel: 'messaging',
      body: { previous_owner_app_id: Number(botAppId), new_owner_app_id: Number(deskAppId), metadata: 'takeover' },
    })
    const before = kindsOf(await heardByBot(psid))
    expect(await simulator.move(deskToken, 'take', psid)).toEqual(success)
    expect(kindsOf(await heardByBot(psid))).toEqual(before)
    await simulator.must('POST', `/other-app/${psid}/take`)
    await simulator.must('POST', `/pages/${routedPage}`, { takeAllowed: [] })
    expect(refusalOf(await simulator.move(deskToken, 'take', psid))).toMatchObject({ code: 100 })
    expect(await simulator.owner(psid)).toBe(otherAppId)
    expect(await simulator.move(botToken, 'take', psid)).toEqual(success)
    await simulator.move(botToken, 'pass', psid, { target_app_id: deskAppId })
    expect(await simulator.move(deskToken, 'take', psid)).toEqual(success)
    await simulator.must('POST', `/pages/${routedPage}`, { takeAllowed: [deskAppId] })
  })

  test('S54 request tells the owner alone and changes nothing; the Page Inbox never answers', async () => {
    const psid = await simulator.openThread()
    expect(await simulator.move(deskToken, 'request', psid, { metadata: 'please' })).toEqual(success)
    expect(lastOf(await heardByBot(psid), 'request_thread_control')).toMatchObject({
      channel: 'messaging',
      body: { requested_owner_app_id: Number(deskAppId), metadata: 'please' },
    })
    expect(lastOf(await heardByDesk(psid), 'request_thread_control')).toBeUndefined()
    expect(await simulator.owner(psid)).toBe(botAppId)
    await simulator.must('POST', `/page-inbox/${psid}/take`)
    const before = kindsOf(await heardByDesk(psid))
    expect(await simulator.move(deskToken, 'request', psid)).toEqual(success)
    expect(kindsOf(await heardByDesk(psid))).toEqual(before)
    expect(await simulator.owner(psid)).toBe(inboxAppId)
  })

  test('S54 somebody in the Page Inbox may be scripted to answer: they pass what the inbox has, and only that', async () => {
    const psid = await simulator.openThread()
    const pass = () =>
      simulator.control('POST', `/page-inbox/${psid}/pass`, { toAppId: deskAppId, metadata: 'here you are' })
    expect(refusalOf(await pass())).toMatchObject({ status: 409, code: 100 })
    await simulator.must('POST', `/page-inbox/${psid}/take`)
    await simulator.move(deskToken, 'request', psid)
    expect((await pass()).status).toBe(200)
    expect(await simulator.owner(psid)).toBe(deskAppId)
    expect(lastOf(await heardByDesk(psid), 'pass_thread_control')?.body).toEqual({
      previous_owner_app_id: Number(inboxAppId),
      new_owner_app_id: Number(deskAppId),
      metadata: 'here you are',
    })
  })

  test('S54 zero-config: the first app to request an idle thread owns it', async () => {
    const psid = await simulator.openThread(zeroPage)
    expect(await simulator.move(zeroDeskToken, 'request', psid)).toEqual(success)
    expect(await simulator.owner(psid)).toBe(deskAppId)
    expect(await simulator.move(zeroBotToken, 'request', psid)).toEqual(success)
    expect(await simulator.owner(psid)).toBe(deskAppId)
    expect(lastOf(await heardByDesk(psid), 'request_thread_control')).toBeDefined()
  })

  test('S55 release is the owner’s, and nobody is told', async () => {
    const psid = await simulator.openThread()
    expect(refusalOf(await simulator.move(deskToken, 'release', psid))).toMatchObject({ status: 400, code: 100 })
    const before = [kindsOf(await heardByBot(psid)), kindsOf(await heardByDesk(psid))]
    expect(await simulator.move(botToken, 'release', psid)).toEqual(success)
    expect(await simulator.owner(psid)).toBeNull()
    expect([kindsOf(await heardByBot(psid)), kindsOf(await heardByDesk(psid))]).toEqual(before)
  })

  test('S56 extend is the owner’s, for up to seven days', async () => {
    const psid = await simulator.openThread()
    const extend = (token: string, duration: number) => simulator.move(token, 'extend', psid, { duration })
    expect(refusalOf(await extend(deskToken, day))).toMatchObject({ code: 100 })
    expect(refusalOf(await extend(botToken, 7 * day + 1))).toMatchObject({ code: 100 })
    expect(refusalOf(await extend(botToken, 0))).toMatchObject({ code: 100 })
    expect(await extend(botToken, 7 * day)).toEqual(success)
    await simulator.advance(6 * day)
    expect(await simulator.owner(psid)).toBe(botAppId)
    await simulator.advance(day + 1)
    expect(await simulator.owner(psid)).toBeNull()
  })

  test('S57 thread_owner: all of it for owner and default app, the expiry for others, nothing when idle', async () => {
    const psid = await simulator.openThread()
    const expiration = expect.any(Number)
    await simulator.move(deskToken, 'take', psid)
    const full = { data: [{ thread_owner: { app_id: deskAppId, expiration } }] }
    expect(await ownerFor(deskToken, psid)).toEqual(full)
    expect(await ownerFor(botToken, psid)).toEqual(full)
    await simulator.move(deskToken, 'pass', psid, { target_app_id: botAppId })
    expect(await ownerFor(deskToken, psid)).toEqual({ data: [{ thread_owner: { expiration } }] })
    await simulator.move(botToken, 'release', psid)
    expect(await ownerFor(botToken, psid)).toEqual({ data: [] })
  })

  test('S58 control ends 24 h after the last user message, without a webhook', async () => {
    const psid = await simulator.openThread()
    await simulator.advance(20 * 3600)
    await simulator.says(psid, 'still here')
    await simulator.advance(23 * 3600)
    expect(await simulator.owner(psid)).toBe(botAppId)
    const before = [kindsOf(await heardByBot(psid)), kindsOf(await heardByDesk(psid))]
    await simulator.advance(3600 + 1)
    expect(await simulator.owner(psid)).toBeNull()
    expect([kindsOf(await heardByBot(psid)), kindsOf(await heardByDesk(psid))]).toEqual(before)
  })
})

describe('atomicity', () => {
  test('S64 of apps that take at once one ends as the owner, and the events form one chain to it', async () => {
    const psid = await simulator.openThread()
    await simulator.must('POST', '/faults', { broadcastControl: true })
    const takes = [botToken, deskToken, deskToken, botToken, deskToken, botToken]
    await Promise.all(takes.map((token) => simulator.move(token, 'take', psid)))
    const events = (await heardByBot(psid)).flatMap(({ item }) => item.take_thread_control ?? []) as Fields[]
    let owner = Number(botAppId)
    for (const event of events) {
      expect(event.previous_owner_app_id).toBe(owner)
      owner = Number(event.new_owner_app_id)
    }
    expect(events.length).toBeGreaterThan(0)
    expect(await simulator.owner(psid)).toBe(String(owner))
  })
})
