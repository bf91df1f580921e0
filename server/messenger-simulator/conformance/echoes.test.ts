import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  botAppId,
  botToken,
  deskAppId,
  type Harness,
  inboxAppId,
  kindsOf,
  lastEcho,
  otherAppId,
  startHarness,
} from './harness.ts'

let simulator: Harness
beforeAll(async () => {
  simulator = await startHarness()
})
afterAll(() => simulator.close())
afterEach(() => simulator.must('DELETE', '/faults'))

describe('echoes', () => {
  test('S13 echoes a send with is_echo, numeric app_id, the mid, and metadata only if it was set', async () => {
    const psid = await simulator.customer()
    await simulator.says(psid, 'hello')
    const sent = await simulator.send(botToken, psid, { text: 'hi', metadata: 'b-1' })
    const echo = lastEcho(await simulator.heard(simulator.bot, psid))
    expect(echo?.body).toEqual({
      mid: sent.body.message_id,
      is_echo: true,
      app_id: Number(botAppId),
      metadata: 'b-1',
      text: 'hi',
    })
    await simulator.send(botToken, psid, { text: 'plain' })
    expect(lastEcho(await simulator.heard(simulator.bot, psid))?.body).not.toHaveProperty('metadata')
  })

  test('S13 echoes what the Page Inbox and another app send, with their app ids', async () => {
    const psid = await simulator.customer()
    await simulator.says(psid, 'hello')
    await simulator.must('POST', `/page-inbox/${psid}/messages`, { text: 'from the inbox' })
    expect(lastEcho(await simulator.heard(simulator.desk, psid))?.body).toMatchObject({ app_id: Number(inboxAppId) })
    await simulator.must('POST', `/other-app/${psid}/take`)
    await simulator.must('POST', `/other-app/${psid}/messages`, { text: 'from elsewhere' })
    expect(lastEcho(await simulator.heard(simulator.desk, psid))?.body).toMatchObject({ app_id: Number(otherAppId) })
  })

  test('S13 gives ids inside an echoed template back as numbers', async () => {
    const psid = await simulator.customer()
    await simulator.says(psid, 'hello')
    const elements = [{ media_type: 'image', attachment_id: '2457235337685388' }]
    const payload = { template_type: 'media', elements }
    await simulator.send(botToken, psid, { attachment: { type: 'template', payload } })
    const echo = lastEcho(await simulator.heard(simulator.bot, psid))
    expect(echo?.body.attachments).toMatchObject([
      { type: 'template', payload: { elements: [{ attachment_id: 2457235337685388 }] } },
    ])
  })

  test('S14 echoes of a thread that is not yours arrive in standby', async () => {
    const psid = await simulator.customer()
    await simulator.says(psid, 'hello')
    await simulator.send(botToken, psid, { text: 'hi' })
    expect(lastEcho(await simulator.heard(simulator.bot, psid))?.channel).toBe('messaging')
    expect(lastEcho(await simulator.heard(simulator.desk, psid))?.channel).toBe('standby')
  })

  test('S69 routes an echo by the owner when it is emitted: a send that passes echoes to the new owner', async () => {
    const psid = await simulator.customer()
    await simulator.says(psid, 'a person, please')
    const pass = { thread_control: { control_type: 'pass', app_id: deskAppId } }
    await simulator.send(botToken, psid, { text: 'One moment' }, pass)
    expect(lastEcho(await simulator.heard(simulator.bot, psid))?.channel).toBe('standby')
    expect(lastEcho(await simulator.heard(simulator.desk, psid))?.channel).toBe('messaging')
  })

  test('S69 a pass that overtakes a slow echo moves it too', async () => {
    const psid = await simulator.customer()
    await simulator.says(psid, 'a person, please')
    await simulator.must('POST', '/faults', { echoDelayMs: 150 })
    await simulator.send(botToken, psid, { text: 'One moment' })
    await simulator.move(botToken, 'pass', psid, { target_app_id: deskAppId })
    expect(lastEcho(await simulator.heard(simulator.bot, psid))?.channel).toBe('standby')
    expect(kindsOf(await simulator.heard(simulator.desk, psid)).slice(-3)).toEqual([
      'messaging:pass_thread_control',
      'messaging:echo',
      'messaging:delivery',
    ])
  })
})
