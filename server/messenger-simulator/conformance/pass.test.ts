import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  anotherApp,
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

const heardByBot = (psid: string) => simulator.heard(simulator.bot, psid)
const heardByDesk = (psid: string) => simulator.heard(simulator.desk, psid)

describe('pass', () => {
  test('S50 the owner passes; the new owner hears who had it, who has it and the metadata verbatim', async () => {
    const psid = await simulator.openThread()
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
    const psid = await simulator.openThread()
    await simulator.move(botToken, 'release', psid)
    expect(refusalOf(await simulator.move(deskToken, 'pass', psid, { target_app_id: deskAppId }))).toMatchObject({
      code: 100,
    })
    await simulator.move(botToken, 'pass', psid, { target_app_id: deskAppId })
    expect(lastOf(await heardByDesk(psid), 'pass_thread_control')?.body.previous_owner_app_id).toBeNull()
  })

  test('S50 zero-config: any app passes an idle thread, to itself too', async () => {
    const psid = await simulator.openThread(zeroPage)
    expect(await simulator.move(zeroDeskToken, 'pass', psid, { target_app_id: deskAppId })).toEqual(success)
    expect(await simulator.owner(psid)).toBe(deskAppId)
    expect(refusalOf(await simulator.send(zeroBotToken, psid, { text: 'x' }))).toMatchObject(anotherApp)
  })

  test('S50 refuses a pass by another app with 100, and an unknown target with 2018164', async () => {
    const psid = await simulator.openThread()
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

  test('S50 gives control for a day from the pass, and no longer', async () => {
    const psid = await simulator.openThread()
    await simulator.advance(10 * 3600)
    await simulator.move(botToken, 'pass', psid, { target_app_id: deskAppId })
    await simulator.advance(24 * 3600 - 60)
    expect(await simulator.owner(psid)).toBe(deskAppId)
    await simulator.advance(120)
    expect(await simulator.owner(psid)).toBeNull()
  })

  test('S50 takes a number for the target, and without one passes to the default app', async () => {
    const psid = await simulator.openThread()
    await simulator.move(botToken, 'pass', psid, { target_app_id: Number(deskAppId) })
    expect(await simulator.owner(psid)).toBe(deskAppId)
    await simulator.move(deskToken, 'pass', psid)
    expect(await simulator.owner(psid)).toBe(botAppId)
    expect(await simulator.move(botToken, 'pass', psid, { target_app_id: inboxAppId })).toEqual(success)
    expect(await simulator.owner(psid)).toBe(inboxAppId)
  })

  test('S50 refuses metadata of more than 1000 characters', async () => {
    const extra = { target_app_id: deskAppId, metadata: 'x'.repeat(1001) }
    expect(refusalOf(await simulator.move(botToken, 'pass', await simulator.openThread(), extra))).toMatchObject({
      code: 100,
    })
  })

  test('S51 tells only the app concerned, or every subscribed app when asked to', async () => {
    const psid = await simulator.openThread()
    await simulator.must('POST', '/faults', { broadcastControl: true })
    await simulator.move(botToken, 'pass', psid, { target_app_id: deskAppId })
    expect(lastOf(await heardByBot(psid), 'pass_thread_control')?.channel).toBe('messaging')
    expect(lastOf(await heardByDesk(psid), 'pass_thread_control')?.channel).toBe('messaging')
  })

  test('S52 and S67 app ids in handover events are JSON numbers, or strings when asked to', async () => {
    const psid = await simulator.openThread()
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

describe('control that goes with a send', () => {
  const send = (token: string, psid: string, thread_control: Fields) =>
    simulator.send(token, psid, { text: 'bye' }, { thread_control })

  test('S61 sends, then passes; without an app id to the default app; without a type it releases', async () => {
    const psid = await simulator.openThread()
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
    const psid = await simulator.openThread()
    expect(refusalOf(await send(botToken, psid, { control_type: 'pass', app_id: '1' }))).toMatchObject({
      subcode: 2018164,
    })
    expect(lastEcho(await heardByBot(psid))).toBeUndefined()
  })

  test.each(['routing-zero-config', 'hop2', 'hop1'])(
    'S61 works only where routing is on, not in %s',
    async (regime) => {
      await simulator.setPage(zeroPage, { regime, defaultAppId: regime === 'hop1' ? botAppId : null })
      const psid = await simulator.openThread(zeroPage)
      for (const wish of [{ control_type: 'pass', app_id: deskAppId }, { control_type: 'release' }]) {
        expect(refusalOf(await send(zeroBotToken, psid, wish))).toMatchObject({ status: 400, code: 100 })
      }
      expect(lastEcho(await heardByBot(psid))).toBeUndefined()
      await simulator.setPage(zeroPage, { regime: 'routing-zero-config', defaultAppId: null })
    },
  )

  test('a HUMAN_AGENT send by an app with the toggle takes the thread', async () => {
    const psid = await simulator.openThread()
    const tagged = { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' }
    expect((await simulator.send(deskToken, psid, { text: 'a person here' }, tagged)).status).toBe(200)
    expect(await simulator.owner(psid)).toBe(deskAppId)
    expect(lastOf(await heardByBot(psid), 'take_thread_control')).toBeDefined()
  })

  test('a HUMAN_AGENT send without the toggle gains nothing, and without routing neither', async () => {
    const tagged = { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' }
    await simulator.setPage(routedPage, { takeAllowed: [] })
    const psid = await simulator.openThread()
    expect(refusalOf(await simulator.send(deskToken, psid, { text: 'x' }, tagged))).toMatchObject(anotherApp)
    expect(await simulator.owner(psid)).toBe(botAppId)
    await simulator.setPage(routedPage, { takeAllowed: [deskAppId] })
    const unrouted = await simulator.openThread(zeroPage)
    await simulator.move(zeroBotToken, 'pass', unrouted, { target_app_id: botAppId })
    expect(refusalOf(await simulator.send(zeroDeskToken, unrouted, { text: 'x' }, tagged))).toMatchObject(anotherApp)
  })
})
