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
  refusalOf,
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

  test('S13 echoes a quote and every kind of content; an action is no message and has none', async () => {
    const psid = await simulator.customer()
    const asked = await simulator.says(psid, 'which one?')
    await simulator.send(botToken, psid, { text: 'this one' }, { reply_to: { mid: asked } })
    expect(lastEcho(await simulator.heard(simulator.bot, psid))?.body).toMatchObject({ reply_to: { mid: asked } })
    await simulator.send(botToken, psid, { sticker_id: 369239263222822 })
    expect(lastEcho(await simulator.heard(simulator.bot, psid))?.body.attachments).toMatchObject([
      { type: 'sticker', payload: { sticker_id: 369239263222822 } },
    ])
    const elements = [{ title: 'Blanket', subtitle: 'warm' }]
    await simulator.send(botToken, psid, {
      attachment: { type: 'template', payload: { template_type: 'generic', elements } },
    })
    expect(lastEcho(await simulator.heard(simulator.bot, psid))?.body.attachments).toMatchObject([
      { type: 'template', title: 'Blanket', payload: { template_type: 'generic', elements } },
    ])
    const before = (await simulator.heard(simulator.bot, psid)).length
    for (const sender_action of ['typing_on', 'mark_seen']) {
      await simulator.post(botToken, '/me/messages', { recipient: { id: psid }, sender_action })
    }
    expect(await simulator.heard(simulator.bot, psid)).toHaveLength(before)
  })

  test('S13 only a message of this conversation can be quoted', async () => {
    const [psid, other] = [await simulator.customer(), await simulator.customer()]
    await simulator.says(psid, 'hello')
    const foreign = await simulator.says(other, 'hello')
    const refused = await simulator.send(botToken, psid, { text: 'x' }, { reply_to: { mid: foreign } })
    expect(refusalOf(refused)).toMatchObject({ status: 400, code: 100 })
  })

  test('S52 app ids of echoes are strings when asked to', async () => {
    const psid = await simulator.customer()
    await simulator.says(psid, 'hello')
    await simulator.must('POST', '/faults', { stringAppIds: true })
    await simulator.send(botToken, psid, { text: 'hi' })
    expect(lastEcho(await simulator.heard(simulator.bot, psid))?.body.app_id).toBe(botAppId)
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
