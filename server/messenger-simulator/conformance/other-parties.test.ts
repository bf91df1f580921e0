import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  anotherApp,
  botAppId,
  botToken,
  deskAppId,
  deskToken,
  type Harness,
  inboxAppId,
  lastEcho,
  lastOf,
  otherAppId,
  refusalOf,
  startHarness,
  success,
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

describe('other parties', () => {
  test('S59 a reply in the Page Inbox takes control, tells the previous owner, and echoes with its app id', async () => {
    const psid = await simulator.openThread()
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

  test('S59 without a default app a reply in the Page Inbox takes control as well', async () => {
    const psid = await simulator.openThread(zeroPage)
    await simulator.must('POST', `/page-inbox/${psid}/messages`, { text: 'ours' })
    await simulator.must('POST', `/page-inbox/${psid}/done`)
    expect(await simulator.owner(psid)).toBe(inboxAppId)
    expect(lastEcho(await heardByDesk(psid))).toMatchObject({ channel: 'standby', body: { text: 'ours' } })
  })

  test('S59 moving to Main takes control, Done gives nothing back, and a day later the thread is idle', async () => {
    const psid = await simulator.openThread()
    await simulator.must('POST', `/page-inbox/${psid}/take`)
    await simulator.must('POST', `/page-inbox/${psid}/done`)
    expect(await simulator.owner(psid)).toBe(inboxAppId)
    await simulator.advance(day + 1)
    expect(await simulator.owner(psid)).toBeNull()
  })

  test('another app is held to the rules: refused while it does not own, heard when it does', async () => {
    const psid = await simulator.openThread()
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

describe('the traces of Appendix A', () => {
  test('A1 customer asks for a person, the bot passes, the desk answers and gives it back', async () => {
    const psid = await simulator.openThread()
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
    const psid = await simulator.openThread()
    await simulator.must('POST', `/page-inbox/${psid}/messages`, { text: 'we are on it' })
    expect(await simulator.move(deskToken, 'request', psid)).toEqual(success)
    expect(refusalOf(await simulator.send(deskToken, psid, { text: 'x' }))).toMatchObject(anotherApp)
    await simulator.advance(day + 1)
    expect(refusalOf(await simulator.send(deskToken, psid, { text: 'x' }))).toMatchObject(anotherApp)
    expect(refusalOf(await simulator.send(botToken, psid, { text: 'x' }))).toMatchObject({ subcode: 2018278 })
  })
})
