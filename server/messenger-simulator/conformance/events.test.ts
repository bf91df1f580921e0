import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  botToken,
  deskAppId,
  deskToken,
  firstAttachment,
  type Harness,
  lastEcho,
  lastOf,
  refusalOf,
  startHarness,
} from './harness.ts'

let simulator: Harness
beforeAll(async () => {
  simulator = await startHarness()
})
afterAll(() => simulator.close())
afterEach(() => simulator.must('DELETE', '/faults'))

const button = {
  attachment: {
    type: 'template',
    payload: {
      template_type: 'button',
      text: 'How can we help?',
      buttons: [{ type: 'postback', title: 'Talk to a person', payload: 'TALK' }],
    },
  },
}

describe('postbacks', () => {
  test('S15 strips the payload of a postback in standby and sends all of it to the app that sent the button', async () => {
    const psid = await simulator.customer()
    await simulator.says(psid, 'hello')
    await simulator.send(botToken, psid, button)
    await simulator.move(deskToken, 'take', psid)
    await simulator.must('POST', `/other-app/${psid}/take`)
    const mid = await simulator.says(psid, { postback: { title: 'Talk to a person', payload: 'TALK' } })
    expect(lastOf(await simulator.heard(simulator.bot, psid), 'postback')).toMatchObject({
      channel: 'messaging',
      body: { mid, title: 'Talk to a person', payload: 'TALK' },
    })
    const heardByDesk = lastOf(await simulator.heard(simulator.desk, psid), 'postback')
    expect(heardByDesk?.channel).toBe('standby')
    expect(heardByDesk?.body).toEqual({ mid, title: 'Talk to a person' })
  })

  test('S15 the owner hears of another app’s button without payload, in either channel as configured', async () => {
    const psid = await simulator.customer()
    await simulator.says(psid, 'hello')
    await simulator.send(botToken, psid, button)
    await simulator.move(deskToken, 'take', psid)
    const press = { postback: { title: 'Talk to a person', payload: 'TALK' } }
    const mid = await simulator.says(psid, press)
    const first = lastOf(await simulator.heard(simulator.desk, psid), 'postback')
    expect(first).toMatchObject({ channel: 'messaging', body: { mid } })
    expect(first?.body).not.toHaveProperty('payload')
    await simulator.must('POST', '/faults', { ownerPostbackInStandby: true })
    await simulator.says(psid, press)
    expect(lastOf(await simulator.heard(simulator.desk, psid), 'postback')?.channel).toBe('standby')
  })

  test('S15 a button nobody sent cannot be pressed unless one says whose it is', async () => {
    const psid = await simulator.customer()
    const press = { title: 'Nobody’s', payload: 'NONE' }
    const refused = await simulator.control('POST', `/customers/${psid}/messages`, { postback: press })
    expect(refused.status).toBe(409)
    await simulator.says(psid, { postback: { ...press, appId: deskAppId } })
    expect(lastOf(await simulator.heard(simulator.desk, psid), 'postback')?.body).toMatchObject({ payload: 'NONE' })
  })
})

describe('receipts', () => {
  test('S16 tells the delivery of a message with its mid, or with the watermark alone', async () => {
    const psid = await simulator.customer()
    await simulator.says(psid, 'hello')
    const sent = await simulator.send(botToken, psid, { text: 'hi' })
    const echo = lastEcho(await simulator.heard(simulator.bot, psid))
    const delivery = lastOf(await simulator.heard(simulator.bot, psid), 'delivery')
    expect(delivery?.body).toEqual({ mids: [sent.body.message_id], watermark: echo?.item.timestamp })
    await simulator.must('POST', '/faults', { deliveriesWithoutMids: true })
    await simulator.send(botToken, psid, { text: 'again' })
    const second = lastOf(await simulator.heard(simulator.bot, psid), 'delivery')
    expect(second?.body).toEqual({ watermark: expect.any(Number) })
  })

  test('S16 tells that the customer read, with a watermark that covers every message so far', async () => {
    const psid = await simulator.customer()
    await simulator.says(psid, 'hello')
    await simulator.send(botToken, psid, { text: 'hi' })
    await simulator.must('POST', `/customers/${psid}/read`)
    const heard = await simulator.heard(simulator.bot, psid)
    const watermark = Number(lastOf(heard, 'read')?.body.watermark)
    expect(watermark).toBeGreaterThanOrEqual(Number(lastEcho(heard)?.item.timestamp))
    expect(lastOf(await simulator.heard(simulator.desk, psid), 'read')?.channel).toBe('standby')
    const { messages } = await simulator.must<{ messages: { readAt: string | null }[] }>(
      'GET',
      `/conversations/${psid}`,
    )
    expect(messages.at(-1)?.readAt).not.toBeNull()
  })

  test('S16 tells nothing of a phone that is off, and of all that waited once it is on', async () => {
    const psid = await simulator.customer()
    await simulator.says(psid, 'hello')
    const phone = (on: boolean) => simulator.must('POST', `/customers/${psid}/phone`, { on })
    await phone(false)
    const sent = [
      await simulator.send(botToken, psid, { text: 'one' }),
      await simulator.send(botToken, psid, { text: 'two' }),
    ]
    await simulator.must('POST', `/customers/${psid}/read`)
    expect(lastOf(await simulator.heard(simulator.bot, psid), 'delivery')).toBeUndefined()
    await phone(true)
    const { mids, watermark } = lastOf(await simulator.heard(simulator.bot, psid), 'delivery')?.body ?? {}
    expect(mids).toEqual(sent.map(({ body }) => body.message_id))
    expect(watermark).toBe(lastEcho(await simulator.heard(simulator.bot, psid))?.item.timestamp)
    const { messages } = await simulator.must<{ messages: { readAt: string | null }[] }>(
      'GET',
      `/conversations/${psid}`,
    )
    expect(messages.at(-1)?.readAt).toBeNull()
  })

  test('S16 a customer with autoRead reads a second later', async () => {
    const psid = await simulator.customer({ autoRead: true })
    await simulator.says(psid, 'hello')
    await simulator.send(botToken, psid, { text: 'hi' })
    expect(lastOf(await simulator.heard(simulator.bot, psid), 'read')).toBeDefined()
  })
})

describe('reactions', () => {
  test('S20 tells a reaction and its removal, and a reaction opens the window', async () => {
    const psid = await simulator.customer()
    await simulator.says(psid, 'hello')
    const { body } = await simulator.send(botToken, psid, { text: 'hi' })
    await simulator.must('POST', '/clock', { advanceSeconds: 25 * 3600 })
    expect(refusalOf(await simulator.send(botToken, psid, { text: 'late' }))).toMatchObject({ subcode: 2018278 })
    await simulator.must('POST', `/customers/${psid}/reactions`, {
      mid: body.message_id,
      emoji: '👍',
      reaction: 'like',
    })
    expect(lastOf(await simulator.heard(simulator.bot, psid), 'reaction')?.body).toEqual({
      reaction: 'like',
      emoji: '👍',
      action: 'react',
      mid: body.message_id,
    })
    expect((await simulator.send(botToken, psid, { text: 'in time' })).status).toBe(200)
    await simulator.must('POST', `/customers/${psid}/reactions`, { mid: body.message_id, action: 'unreact' })
    expect(lastOf(await simulator.heard(simulator.bot, psid), 'reaction')?.body).toMatchObject({ action: 'unreact' })
    await simulator.must('POST', '/clock', { real: true })
  })

  test('S20 only to a message of this conversation', async () => {
    const [psid, other] = [await simulator.customer(), await simulator.customer()]
    await simulator.says(psid, 'hello')
    const mid = await simulator.says(other, 'hello')
    expect((await simulator.control('POST', `/customers/${psid}/reactions`, { mid })).status).toBe(409)
  })
})

describe('links', () => {
  test('S21 one m.me link starts a new thread with postback.referral and comes back to an old one as referral', async () => {
    await simulator.post(botToken, '/me/messenger_profile', { get_started: { payload: 'START' } })
    const psid = await simulator.customer()
    const link = { referral: { ref: 'summer-sale' } }
    await simulator.says(psid, link)
    const referral = { ref: 'summer-sale', source: 'SHORTLINK', type: 'OPEN_THREAD' }
    const first = lastOf(await simulator.heard(simulator.bot, psid), 'postback')
    expect(first?.body).toMatchObject({ title: 'Get Started', payload: 'START', referral })
    await simulator.says(psid, link)
    expect(lastOf(await simulator.heard(simulator.bot, psid), 'referral')).toMatchObject({
      channel: 'messaging',
      body: referral,
    })
    expect(lastOf(await simulator.heard(simulator.desk, psid), 'referral')).toBeUndefined()
  })
})

describe('messages of a customer', () => {
  test('quick replies, replies and files arrive in the shapes of the reference', async () => {
    const psid = await simulator.customer()
    const first = await simulator.says(psid, 'hello')
    const last = async () => lastOf(await simulator.heard(simulator.bot, psid), 'message')?.body
    await simulator.says(psid, { quickReply: { title: 'Yes', payload: 'YES' } })
    expect(await last()).toMatchObject({ text: 'Yes', quick_reply: { payload: 'YES' } })
    await simulator.says(psid, { text: 'about that', replyTo: first })
    expect(await last()).toMatchObject({ reply_to: { mid: first, is_self_reply: true } })
    const dataBase64 = Buffer.from('a small file').toString('base64')
    await simulator.says(psid, { attachments: [{ type: 'file', name: 'reçu.txt', dataBase64 }] })
    const message = await last()
    expect(message).not.toHaveProperty('text')
    const served = await fetch(firstAttachment(message).payload.url)
    expect(served.headers.get('content-type')).toContain('text/plain')
    expect(await served.text()).toBe('a small file')
  })

  test('an unknown attachment, an unknown message and an unknown event pass through as they are', async () => {
    const psid = await simulator.customer()
    const payload = { url: 'https://example.org/reel', reel_video_id: 7 }
    await simulator.says(psid, { attachments: [{ type: 'hologram', payload }] })
    await simulator.says(psid, { raw: { message: { is_unsupported: true } } })
    await simulator.says(psid, { raw: { weather: { sky: 'blue' } } })
    const items = (await simulator.heard(simulator.bot, psid)).map(({ item }) => item)
    expect(items[0]).toMatchObject({ message: { attachments: [{ type: 'hologram', payload }] } })
    expect(items[1]?.message).toEqual({ mid: expect.stringMatching(/^m_/), is_unsupported: true })
    expect(items[2]).toMatchObject({ sender: { id: psid }, weather: { sky: 'blue' } })
  })
})
