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
  lastEcho,
  lastOf,
  otherAppId,
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

const anotherApp = { status: 400, code: 10, subcode: 2018300 }
const success = { status: 200, body: { success: true } }
const day = 24 * 3600
const advance = (seconds: number) => simulator.must('POST', '/clock', { advanceSeconds: seconds })
const heardByBot = (psid: string) => simulator.heard(simulator.bot, psid)
const heardByDesk = (psid: string) => simulator.heard(simulator.desk, psid)
const ownerFor = async (token: string, psid: string) =>
  (await simulator.get(token, `/me/thread_owner?recipient=${psid}`)).body

/** A customer who wrote to the routed Page: the bot, its default app, owns the thread. */
async function openThread(): Promise<string> {
  const psid = await simulator.customer()
  await simulator.says(psid, 'hello')
  return psid
}

async function openZeroThread(): Promise<string> {
  const psid = await simulator.customer({ pageId: zeroPage })
  await simulator.says(psid, 'hello')
  return psid
}

describe('regimes', () => {
  test('S45 offers two regimes per Page and reports them in messaging_feature_status', async () => {
    const statusOf = async (token: string) => (await simulator.get(token, '/me?fields=messaging_feature_status')).body
    expect(await statusOf(botToken)).toEqual({
      id: routedPage,
      messaging_feature_status: { hop_v2: false, msgr_multi_app: true, ig_multi_app: false },
    })
    expect(await statusOf(zeroBotToken)).toMatchObject({ messaging_feature_status: { msgr_multi_app: false } })
  })

  test('S45 the Page’s admin changes the regime and the default app at any time', async () => {
    await simulator.must('POST', `/pages/${zeroPage}`, { regime: 'routing-default-app', defaultAppId: deskAppId })
    const psid = await openZeroThread()
    expect(await simulator.owner(psid)).toBe(deskAppId)
    await simulator.must('POST', `/pages/${zeroPage}`, { regime: 'routing-zero-config', defaultAppId: null })
  })

  test('S48 routed: the first message in an idle thread gives it to the default app', async () => {
    const psid = await openThread()
    expect(await simulator.owner(psid)).toBe(botAppId)
    expect(kindsOf(await heardByBot(psid))).toEqual(['messaging:message'])
    expect(kindsOf(await heardByDesk(psid))).toEqual(['standby:message'])
  })

  test('S48 routed: while the thread is idle only the default app may send', async () => {
    const psid = await openThread()
    await simulator.move(botToken, 'release', psid)
    expect(refusalOf(await simulator.send(deskToken, psid, { text: 'x' }))).toMatchObject(anotherApp)
    expect((await simulator.send(botToken, psid, { text: 'x' })).status).toBe(200)
  })

  test('S49 zero-config: an idle thread is everybody’s: all hear it in messaging, and all may send', async () => {
    const psid = await openZeroThread()
    expect(await simulator.owner(psid)).toBeNull()
    expect(kindsOf(await heardByBot(psid))).toEqual(['messaging:message'])
    expect(kindsOf(await heardByDesk(psid))).toEqual(['messaging:message'])
    expect((await simulator.send(zeroDeskToken, psid, { text: 'x' })).status).toBe(200)
    expect((await simulator.send(zeroBotToken, psid, { text: 'y' })).status).toBe(200)
  })

  test('S49 zero-config: take is refused with (#27)', async () => {
    const refused = refusalOf(await simulator.move(zeroDeskToken, 'take', await openZeroThread()))
    expect(refused).toEqual({
      status: 400,
      code: 27,
      subcode: undefined,
      message: '(#27) Take thread control is not supported when Conversation Routing is not enabled.',
    })
  })
})

describe('pass', () => {
  test('S50 the owner passes; the new owner hears who had it, who has it and the metadata verbatim', async () => {
    const psid = await openThread()
    const metadata = '{"reason":"complaint","ref":"T-42 é"}'
    expect(await simulator.move(botToken, 'pass', psid, { target_app_id: deskAppId, metadata })).toEqual(success)
    expect(lastOf(await heardByDesk(psid), 'pass_thread_control')).toMatchObject({
      channel: 'messaging',
      body: { previous_owner_app_id: Number(botAppId), new_owner_app_id: Number(deskAppId), metadata },
    })
    expect(lastOf(await heardByBot(psid), 'pass_thread_control')).toBeUndefined()
    expect(refusalOf(await simulator.send(botToken, psid, { text: 'x' }))).toMatchObject(anotherApp)
    expect((await simulator.send(deskToken, psid, { text: 'x' })).status).toBe(200)
  })

  test('S50 from an idle thread the previous owner is null, and only the default app may pass it', async () => {
    const psid = await openThread()
    await simulator.move(botToken, 'release', psid)
    expect(refusalOf(await simulator.move(deskToken, 'pass', psid, { target_app_id: deskAppId }))).toMatchObject({
      code: 100,
    })
    await simulator.move(botToken, 'pass', psid, { target_app_id: deskAppId })
    expect(lastOf(await heardByDesk(psid), 'pass_thread_control')?.body.previous_owner_app_id).toBeNull()
  })

  test('S50 zero-config: any app passes an idle thread, to itself too', async () => {
    const psid = await openZeroThread()
    expect(await simulator.move(zeroDeskToken, 'pass', psid, { target_app_id: deskAppId })).toEqual(success)
    expect(await simulator.owner(psid)).toBe(deskAppId)
    expect(refusalOf(await simulator.send(zeroBotToken, psid, { text: 'x' }))).toMatchObject(anotherApp)
  })

  test('S50 refuses a pass by another app with 100, and an unknown target with 2018164', async () => {
    const psid = await openThread()
    expect(refusalOf(await simulator.move(deskToken, 'pass', psid, { target_app_id: deskAppId }))).toMatchObject({
      code: 100,
      subcode: undefined,
    })
    expect(refusalOf(await simulator.move(botToken, 'pass', psid, { target_app_id: 12345 }))).toMatchObject({
      code: 100,
      subcode: 2018164,
    })
    expect(await simulator.owner(psid)).toBe(botAppId)
  })

  test('S50 takes a number for the target, and without one passes to the default app', async () => {
    const psid = await openThread()
    await simulator.move(botToken, 'pass', psid, { target_app_id: Number(deskAppId) })
    expect(await simulator.owner(psid)).toBe(deskAppId)
    await simulator.move(deskToken, 'pass', psid)
    expect(await simulator.owner(psid)).toBe(botAppId)
    expect(await simulator.move(botToken, 'pass', psid, { target_app_id: inboxAppId })).toEqual(success)
    expect(await simulator.owner(psid)).toBe(inboxAppId)
  })

  test('S50 refuses metadata of more than 1000 characters', async () => {
    const extra = { target_app_id: deskAppId, metadata: 'x'.repeat(1001) }
    expect(refusalOf(await simulator.move(botToken, 'pass', await openThread(), extra))).toMatchObject({ code: 100 })
  })

  test('S51 tells only the app concerned, or every subscribed app when asked to', async () => {
    const psid = await openThread()
    await simulator.must('POST', '/faults', { broadcastControl: true })
    await simulator.move(botToken, 'pass', psid, { target_app_id: deskAppId })
    expect(lastOf(await heardByBot(psid), 'pass_thread_control')?.channel).toBe('messaging')
    expect(lastOf(await heardByDesk(psid), 'pass_thread_control')?.channel).toBe('messaging')
  })

  test('S52 and S67 app ids in handover events are JSON numbers, or strings when asked to', async () => {
    const psid = await openThread()
    await simulator.move(botToken, 'pass', psid, { target_app_id: deskAppId })
    expect(lastOf(await heardByDesk(psid), 'pass_thread_control')?.raw).toContain(
      `"new_owner_app_id":${deskAppId},`.slice(0, -1),
    )
    await simulator.must('POST', '/faults', { stringAppIds: true })
    await simulator.move(deskToken, 'pass', psid, { target_app_id: botAppId })
    expect(lastOf(await heardByBot(psid), 'pass_thread_control')?.body).toEqual({
      previous_owner_app_id: deskAppId,
      new_owner_app_id: botAppId,
    })
  })
})

describe('take, request, release, extend', () => {
  test('S53 take tells the previous owner, needs the toggle, and is idempotent', async () => {
    const psid = await openThread()
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
    await simulator.must('POST', `/pages/${routedPage}`, { takeAllowed: [deskAppId] })
  })

  test('S54 request tells the owner alone and changes nothing; the Page Inbox never answers', async () => {
    const psid = await openThread()
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

  test('S54 zero-config: the first app to request an idle thread owns it', async () => {
    const psid = await openZeroThread()
    expect(await simulator.move(zeroDeskToken, 'request', psid)).toEqual(success)
    expect(await simulator.owner(psid)).toBe(deskAppId)
    expect(await simulator.move(zeroBotToken, 'request', psid)).toEqual(success)
    expect(await simulator.owner(psid)).toBe(deskAppId)
    expect(lastOf(await heardByDesk(psid), 'request_thread_control')).toBeDefined()
  })

  test('S55 release is the owner’s, and nobody is told', async () => {
    const psid = await openThread()
    expect(refusalOf(await simulator.move(deskToken, 'release', psid))).toMatchObject({ status: 400, code: 100 })
    const before = [kindsOf(await heardByBot(psid)), kindsOf(await heardByDesk(psid))]
    expect(await simulator.move(botToken, 'release', psid)).toEqual(success)
    expect(await simulator.owner(psid)).toBeNull()
    expect([kindsOf(await heardByBot(psid)), kindsOf(await heardByDesk(psid))]).toEqual(before)
  })

  test('S56 extend is the owner’s, for up to seven days', async () => {
    const psid = await openThread()
    const extend = (token: string, duration: number) => simulator.move(token, 'extend', psid, { duration })
    expect(refusalOf(await extend(deskToken, day))).toMatchObject({ code: 100 })
    expect(refusalOf(await extend(botToken, 7 * day + 1))).toMatchObject({ code: 100 })
    expect(refusalOf(await extend(botToken, 0))).toMatchObject({ code: 100 })
    expect(await extend(botToken, 7 * day)).toEqual(success)
    await advance(6 * day)
    expect(await simulator.owner(psid)).toBe(botAppId)
    await advance(day + 1)
    expect(await simulator.owner(psid)).toBeNull()
  })

  test('S57 thread_owner: all of it for owner and default app, the expiry for others, nothing when idle', async () => {
    const psid = await openThread()
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
    const psid = await openThread()
    await advance(20 * 3600)
    await simulator.says(psid, 'still here')
    await advance(23 * 3600)
    expect(await simulator.owner(psid)).toBe(botAppId)
    const before = [kindsOf(await heardByBot(psid)), kindsOf(await heardByDesk(psid))]
    await advance(3600 + 1)
    expect(await simulator.owner(psid)).toBeNull()
    expect([kindsOf(await heardByBot(psid)), kindsOf(await heardByDesk(psid))]).toEqual(before)
  })
})

describe('other parties', () => {
  test('S59 a reply in the Page Inbox takes control, tells the previous owner, and echoes with its app id', async () => {
    const psid = await openThread()
    await simulator.must('POST', `/page-inbox/${psid}/messages`, { text: 'I will help' })
    expect(await simulator.owner(psid)).toBe(inboxAppId)
    expect(lastOf(await heardByBot(psid), 'take_thread_control')?.body).toMatchObject({
      previous_owner_app_id: Number(botAppId),
      new_owner_app_id: Number(inboxAppId),
    })
    expect(lastEcho(await heardByDesk(psid))).toMatchObject({
      channel: 'standby',
      body: { app_id: Number(inboxAppId), text: 'I will help' },
    })
    for (const token of [botToken, deskToken]) {
      expect(refusalOf(await simulator.send(token, psid, { text: 'x' }))).toMatchObject(anotherApp)
    }
  })

  test('S59 moving to Main takes control, Done gives nothing back, and a day later the thread is idle', async () => {
    const psid = await openThread()
    await simulator.must('POST', `/page-inbox/${psid}/take`)
    await simulator.must('POST', `/page-inbox/${psid}/done`)
    expect(await simulator.owner(psid)).toBe(inboxAppId)
    await advance(day + 1)
    expect(await simulator.owner(psid)).toBeNull()
  })

  test('another app is held to the rules: refused while it does not own, heard when it does', async () => {
    const psid = await openThread()
    const say = () => simulator.control('POST', `/other-app/${psid}/messages`, { text: 'hello from elsewhere' })
    expect(refusalOf(await say())).toMatchObject({ status: 409, code: 10, subcode: 2018300 })
    await simulator.must('POST', `/other-app/${psid}/take`)
    expect((await say()).status).toBe(200)
    await simulator.must('POST', `/other-app/${psid}/pass`, { toAppId: deskAppId, metadata: 'yours' })
    expect(lastOf(await heardByDesk(psid), 'pass_thread_control')?.body).toMatchObject({
      previous_owner_app_id: Number(otherAppId),
      metadata: 'yours',
    })
    expect(await simulator.owner(psid)).toBe(deskAppId)
  })
})

describe('control that goes with a send', () => {
  const send = (token: string, psid: string, thread_control: Fields) =>
    simulator.send(token, psid, { text: 'bye' }, { thread_control })

  test('S61 sends, then passes; without an app id to the default app; without a type it releases', async () => {
    const psid = await openThread()
    expect((await send(botToken, psid, { control_type: 'pass', app_id: deskAppId })).body).toHaveProperty('message_id')
    expect(kindsOf(await heardByDesk(psid)).slice(1)).toEqual([
      'messaging:echo',
      'messaging:delivery',
      'messaging:pass_thread_control',
    ])
    await send(deskToken, psid, { control_type: 'pass' })
    expect(await simulator.owner(psid)).toBe(botAppId)
    await send(botToken, psid, {})
    expect(await simulator.owner(psid)).toBeNull()
  })

  test('S61 refuses an unknown target before anything is sent', async () => {
    const psid = await openThread()
    expect(refusalOf(await send(botToken, psid, { control_type: 'pass', app_id: '1' }))).toMatchObject({
      subcode: 2018164,
    })
    expect(lastEcho(await heardByBot(psid))).toBeUndefined()
  })

  test('S61 works only where routing is on', async () => {
    const psid = await openZeroThread()
    const refused = await send(zeroBotToken, psid, { control_type: 'pass', app_id: deskAppId })
    expect(refusalOf(refused)).toMatchObject({ status: 400, code: 100 })
  })

  test('a HUMAN_AGENT send by an app with the toggle takes the thread', async () => {
    const psid = await openThread()
    const tagged = { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' }
    expect((await simulator.send(deskToken, psid, { text: 'a person here' }, tagged)).status).toBe(200)
    expect(await simulator.owner(psid)).toBe(deskAppId)
    expect(lastOf(await heardByBot(psid), 'take_thread_control')).toBeDefined()
  })
})

describe('atomicity', () => {
  test('S64 of apps that take at once one ends as the owner, and the events form one chain to it', async () => {
    const psid = await openThread()
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

describe('the traces of Appendix A', () => {
  test('A1 customer asks for a person, the bot passes, the desk answers and gives it back', async () => {
    const psid = await openThread()
    const pass = { thread_control: { control_type: 'pass', app_id: deskAppId } }
    const first = await simulator.send(botToken, psid, { text: 'One moment', metadata: 'b-1' }, pass)
    expect(first.body).toEqual({ recipient_id: psid, message_id: expect.any(String) })
    await simulator.says(psid, 'are you there?')
    expect(lastOf(await heardByDesk(psid), 'message')?.channel).toBe('messaging')
    expect(lastOf(await heardByBot(psid), 'message')?.channel).toBe('standby')
    await simulator.send(deskToken, psid, { text: "Hi, I'm Ana", metadata: 'd-9' })
    expect(lastEcho(await heardByDesk(psid))).toMatchObject({ channel: 'messaging', body: { metadata: 'd-9' } })
    await simulator.move(deskToken, 'pass', psid, { target_app_id: botAppId, metadata: '{"reason":"solved"}' })
    expect(lastOf(await heardByBot(psid), 'pass_thread_control')?.body).toEqual({
      previous_owner_app_id: Number(deskAppId),
      new_owner_app_id: Number(botAppId),
      metadata: '{"reason":"solved"}',
    })
  })

  test('A3 the inbox answers, a request changes nothing, a day later only the default app could answer', async () => {
    const psid = await openThread()
    await simulator.must('POST', `/page-inbox/${psid}/messages`, { text: 'we are on it' })
    expect(await simulator.move(deskToken, 'request', psid)).toEqual(success)
    expect(refusalOf(await simulator.send(deskToken, psid, { text: 'x' }))).toMatchObject(anotherApp)
    await advance(day + 1)
    expect(refusalOf(await simulator.send(deskToken, psid, { text: 'x' }))).toMatchObject(anotherApp)
    expect(refusalOf(await simulator.send(botToken, psid, { text: 'x' }))).toMatchObject({ subcode: 2018278 })
  })
})
