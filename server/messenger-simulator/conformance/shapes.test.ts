import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type ShapeName, shapeNames } from '../control/shapes.ts'
import {
  botToken,
  type Fields,
  firstAttachment,
  type Harness,
  kindsOf,
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
afterEach(async () => {
  await simulator.must('DELETE', '/faults')
  await simulator.must('POST', '/clock', { real: true })
})

const file = (type: string) => ({ type, payload: { url: expect.stringMatching(/\/_files\/.+[?&]oe=[0-9A-F]+$/) } })
const sticker = (id: unknown) => ({
  type: 'sticker',
  payload: { url: expect.stringContaining('.svg'), sticker_id: id },
})
const one = (type: string, payload: unknown) => ({ attachments: [{ type, payload }] })
const link = { url: 'https://example.org/blanket', title: 'A warm blanket' }

/** The message of each shape without its mid, as section 3.1 of the fact sheet prints it. */
const expected: Record<ShapeName, Fields> = {
  image: { attachments: [file('image')] },
  video: { attachments: [file('video')] },
  audio: { attachments: [file('audio')] },
  file: { attachments: [file('file')] },
  'several-files': { attachments: [file('image'), file('image'), file('video')] },
  'text-and-file': { text: 'Here it is', attachments: [file('image')] },
  'quick-reply-phone': { text: '+33 6 12 34 56 78', quick_reply: { payload: '+33 6 12 34 56 78' } },
  'quick-reply-email': { text: 'ana@example.org', quick_reply: { payload: 'ana@example.org' } },
  sticker: { attachments: [sticker(1_784_921_305)] },
  'sticker-and-image': {
    attachments: [sticker(1_784_921_305), { ...sticker(1_784_921_305), type: 'image' }],
  },
  'sticker-text-id': { attachments: [sticker('1784921305')] },
  like: { attachments: [sticker(369239263222822)] },
  'like-bigger': { attachments: [sticker(369239343222814)] },
  'like-biggest': { attachments: [sticker(369239383222810)] },
  location: {
    attachments: [
      {
        type: 'location',
        title: 'Ana’s Location',
        url: 'https://example.org/map',
        payload: { coordinates: { lat: 48.8534, long: 2.3488 } },
      },
    ],
  },
  link: { text: `Look: ${link.url}`, ...one('fallback', link) },
  'link-old': { text: `Look: ${link.url}`, attachments: [{ type: 'fallback', ...link, payload: null }] },
  'link-bare': { attachments: [{ type: 'fallback' }] },
  share: one('share', { url: 'https://www.facebook.com/example/posts/1' }),
  post: one('post', expect.objectContaining({ url: expect.any(String), id: expect.any(Number) })),
  'instagram-post': one('ig_post', expect.objectContaining({ id: expect.any(Number) })),
  reel: one('reel', expect.objectContaining({ reel_video_id: expect.any(Number) })),
  'instagram-reel': one('ig_reel', expect.objectContaining({ reel_video_id: expect.any(Number) })),
  appointment: one('appointment_booking', expect.objectContaining({ status: 'requested', timezone: 'Europe/Paris' })),
  product: one('template', { product: { elements: [expect.objectContaining({ retailer_id: 'blanket-1' })] } }),
  'from-shop': { text: 'Is it still there?', referral: { product: { id: '42' } } },
  'from-ad': {
    text: 'I saw your ad',
    referral: expect.objectContaining({ source: 'ADS', ads_context_data: expect.objectContaining({ post_id: '1_2' }) }),
  },
  command: { text: '/flights', commands: [{ name: 'flights' }] },
  nlp: { text: 'Hello there', nlp: { entities: { greetings: [{ confidence: 0.97, value: 'true' }] } } },
  'chat-plugin': { text: 'From the website', tags: [{ source: 'customer_chat_plugin' }] },
  'old-counter': { text: 'Counted', seq: 73 },
  unsupported: { is_unsupported: true },
  empty: {},
}

const heardBy = (psid: string) => simulator.heard(simulator.bot, psid)
const does = (psid: string, act: string, body: Fields) => simulator.must('POST', `/customers/${psid}/${act}`, body)

describe('shapes of messages', () => {
  test.each(shapeNames)('S17 %s arrives as the reference prints it', async (shape) => {
    const psid = await simulator.customer()
    const mid = await simulator.says(psid, { shape })
    expect(lastOf(await heardBy(psid), 'message')?.body).toEqual({ mid, ...expected[shape] })
  })

  test('S17 a reply may carry any shape', async () => {
    const psid = await simulator.openThread()
    const { body } = await simulator.send(botToken, psid, { text: 'Which one?' })
    await simulator.says(psid, { shape: 'image', replyTo: body.message_id })
    expect(lastOf(await heardBy(psid), 'message')?.body).toMatchObject({
      reply_to: { mid: body.message_id, is_self_reply: false },
      attachments: [{ type: 'image' }],
    })
  })

  test.each([
    ['image', 'image/png'],
    ['video', 'video/webm'],
    ['audio', 'audio/wav'],
    ['file', 'application/pdf'],
    ['sticker', 'image/svg+xml'],
  ])('S17 the address of %s leads to a real file', async (shape, type) => {
    const psid = await simulator.customer()
    await simulator.says(psid, { shape })
    const served = await fetch(firstAttachment(lastOf(await heardBy(psid), 'message')?.body).payload.url)
    expect([served.status, served.headers.get('content-type')]).toEqual([200, type])
    expect((await served.arrayBuffer()).byteLength).toBeGreaterThan(100)
  })
})

describe('addresses of files', () => {
  const addressOf = async (psid: string) => firstAttachment(lastOf(await heardBy(psid), 'message')?.body).payload.url

  test('S18 end: before that the file, after that 403', async () => {
    const psid = await simulator.customer()
    await simulator.must('POST', '/faults', { attachmentLinkSeconds: 3600 })
    await simulator.says(psid, { shape: 'image' })
    const url = await addressOf(psid)
    expect((await fetch(url)).status).toBe(200)
    await simulator.advance(3601)
    const late = await fetch(url)
    expect([late.status, await late.text()]).toEqual([403, 'URL signature expired'])
    const { happened } = await simulator.must<{ happened: Fields }>('GET', '/faults')
    expect(happened.expiredLink).toBe(1)
  })

  test('S18 cannot be prolonged by changing them, but are fresh whenever the Graph API tells them', async () => {
    const psid = await simulator.customer()
    await simulator.must('POST', '/faults', { attachmentLinkSeconds: 60 })
    const mid = await simulator.says(psid, { shape: 'image' })
    const forged = new URL(await addressOf(psid))
    forged.searchParams.set('oe', 'FFFFFFFF')
    expect((await fetch(forged)).status).toBe(403)
    await simulator.advance(120)
    expect((await fetch(await addressOf(psid))).status).toBe(403)
    const { body } = await simulator.get(botToken, `/${mid}?fields=attachments`)
    const [node] = (body.attachments as { data: { image_data: { url: string } }[] }).data
    expect((await fetch(node?.image_data.url ?? '')).status).toBe(200)
  })

  test('S18 of what the Page sent end as well', async () => {
    const psid = await simulator.openThread()
    await simulator.says(psid, { shape: 'image' })
    const attachment = { type: 'image', payload: { url: await addressOf(psid) } }
    await simulator.send(botToken, psid, { attachment })
    expect(firstAttachment(lastEcho(await heardBy(psid))?.body).payload.url).toMatch(/[?&]oe=/)
  })

  test('S18 under a plan some are dead from the start', async () => {
    await simulator.must('POST', '/faults/plan', { seed: 1, only: ['expiredLink'], rates: { expiredLink: 1 } })
    const psid = await simulator.customer()
    await simulator.says(psid, { shape: 'image' })
    expect((await fetch(await addressOf(psid))).status).toBe(403)
  })
})

describe('changes of messages', () => {
  test('S19 an edit is told with its count, up to five; a sixth is refused', async () => {
    const psid = await simulator.customer()
    const mid = await simulator.says(psid, 'Helo')
    for (let count = 1; count <= 5; count++) {
      await does(psid, 'edits', { mid, text: `Hello ${count}` })
      expect(lastOf(await heardBy(psid), 'message_edit')).toMatchObject({
        channel: 'messaging',
        body: { mid, text: `Hello ${count}`, num_edit: count },
      })
    }
    expect((await simulator.control('POST', `/customers/${psid}/edits`, { mid, text: 'once more' })).status).toBe(409)
    const { messages } = await simulator.must<{ messages: Fields[] }>('GET', `/conversations/${psid}`)
    expect(messages[0]).toMatchObject({
      text: 'Hello 5',
      edits: expect.arrayContaining([{ at: expect.any(String), text: 'Helo' }]),
    })
    expect((await simulator.get(botToken, `/${mid}?fields=message`)).body.message).toBe('Hello 5')
  })

  test('S19 only one’s own texts can be edited', async () => {
    const psid = await simulator.openThread()
    const { body } = await simulator.send(botToken, psid, { text: 'hi' })
    const edit = { mid: body.message_id, text: 'hacked' }
    expect((await simulator.control('POST', `/customers/${psid}/edits`, edit)).status).toBe(409)
  })

  test('S17 and question 10: who unsends takes a message away; the Page hears nothing, or is_deleted', async () => {
    const psid = await simulator.customer()
    const [first, second] = [await simulator.says(psid, 'oops'), await simulator.says(psid, 'oops again')]
    await does(psid, 'unsends', { mid: first })
    expect(kindsOf(await heardBy(psid))).toEqual(['messaging:message', 'messaging:message'])
    await simulator.must('POST', '/faults', { unsendTold: true })
    await does(psid, 'unsends', { mid: second })
    expect(lastOf(await heardBy(psid), 'message')?.body).toEqual({ mid: second, is_deleted: true })
    expect(refusalOf(await simulator.get(botToken, `/${first}`))).toMatchObject({ subcode: 9000001 })
    const { body } = await simulator.get(botToken, `/t_${psid}?fields=messages{id}`)
    expect((body.messages as { data: Fields[] }).data).toEqual([])
    expect((await simulator.control('POST', `/customers/${psid}/unsends`, { mid: first })).status).toBe(409)
  })

  test('S20 taking a reaction back leaves the Page’s own', async () => {
    const psid = await simulator.openThread()
    const { body } = await simulator.send(botToken, psid, { text: 'hi' })
    const mid = body.message_id
    const payload = { message_id: mid, reaction: '👍' }
    await simulator.post(botToken, '/me/messages', { recipient: { id: psid }, sender_action: 'react', payload })
    await does(psid, 'reactions', { mid, emoji: '😮', reaction: 'wow' })
    await does(psid, 'reactions', { mid, action: 'unreact' })
    const { messages } = await simulator.must<{ messages: Fields[] }>('GET', `/conversations/${psid}`)
    expect(messages.at(-1)?.reactions).toEqual({ page: '👍' })
  })
})

describe('what else a customer does', () => {
  test('opt-ins: of a link, of a checkbox without a sender, of a single notice, of marketing', async () => {
    const psid = await simulator.customer()
    const last = async () => lastOf(await simulator.heard(simulator.bot, ''), 'optin')
    await does(psid, 'optins', { ref: 'footer' })
    expect((await last())?.item).toMatchObject({ sender: { id: psid }, optin: { ref: 'footer' } })
    await does(psid, 'optins', { ref: 'order-1', userRef: 'box-1' })
    expect((await last())?.item).not.toHaveProperty('sender')
    expect((await last())?.body).toEqual({ ref: 'order-1', user_ref: 'box-1' })
    const byRef = await simulator.post(botToken, '/me/messages', {
      recipient: { user_ref: 'box-1' },
      message: { text: 'Hi' },
    })
    expect(byRef.status).toBe(200)
    await does(psid, 'optins', { oneTimeToken: 't-1', payload: 'BACK' })
    expect((await last())?.body).toMatchObject({ type: 'one_time_notif_req', one_time_notif_token: 't-1' })
    await does(psid, 'optins', { marketingToken: 't-2', title: 'News' })
    expect((await last())?.body).toMatchObject({ type: 'notification_messages', notification_messages_token: 't-2' })
  })

  test('feedback, a thumb for an answer, and a linked account', async () => {
    const psid = await simulator.openThread()
    await does(psid, 'feedback', { payload: '5', followUp: 'quick' })
    expect(lastOf(await heardBy(psid), 'messaging_feedback')?.body).toEqual({
      feedback_screens: [
        {
          screen_id: 0,
          questions: { q1: { type: 'csat', payload: '5', follow_up: { type: 'free_form', payload: 'quick' } } },
        },
      ],
    })
    await does(psid, 'response-feedback', { mid: 'm_1', isGood: false })
    expect(lastOf(await heardBy(psid), 'response_feedback')?.body).toEqual({ feedback: 'Bad response', mid: 'm_1' })
    await does(psid, 'account-linking', { status: 'linked', authorizationCode: 'code-1' })
    expect(lastOf(await heardBy(psid), 'account_linking')?.body).toEqual({
      status: 'linked',
      authorization_code: 'code-1',
    })
  })
})
