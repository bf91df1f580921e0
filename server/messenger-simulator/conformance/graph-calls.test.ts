import { createHmac } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  botToken,
  deskToken,
  type Fields,
  type Harness,
  lastEcho,
  lastOf,
  refusalOf,
  routedPage,
  startHarness,
  zeroBotToken,
  zeroPage,
} from './harness.ts'

let simulator: Harness
let psid: string
beforeAll(async () => {
  simulator = await startHarness()
  psid = await simulator.customer()
  await simulator.says(psid, 'hello')
})
afterAll(() => simulator.close())
afterEach(() => simulator.must('DELETE', '/faults'))

const message = { recipient: { id: '' }, messaging_type: 'RESPONSE', message: { text: 'hi' } }
const sendTo = () => ({ ...message, recipient: { id: psid } })
const answerOf = async (response: Response) => ({ status: response.status, body: (await response.json()) as Fields })

describe('how a call may be written', () => {
  test('S22 takes /me and /{page-id}, with and without a version', async () => {
    const paths = ['/me', `/${routedPage}`, '/v19.0/me', `/v25.0/${routedPage}`]
    for (const path of paths) expect((await simulator.post(botToken, `${path}/messages`, sendTo())).status).toBe(200)
  })

  test('S22 takes the token in the query, in a form and in a Bearer header', async () => {
    const form = new URLSearchParams({
      access_token: botToken,
      recipient: JSON.stringify({ id: psid }),
      messaging_type: 'RESPONSE',
      message: "{'text':'single quotes, as in the samples'}",
    })
    const byForm = await fetch(`${simulator.url}/me/messages`, { method: 'POST', body: form })
    expect(byForm.status).toBe(200)
    const byQuery = await fetch(`${simulator.url}/me/messages?${form}`, { method: 'POST' })
    expect(byQuery.status).toBe(200)
    expect((await simulator.get(botToken, '/me')).body).toEqual({ id: routedPage, name: 'Routed' })
  })

  test('S22 takes a multipart body whose objects are JSON strings', async () => {
    const form = new FormData()
    form.set('recipient', JSON.stringify({ id: psid }))
    form.set('message', JSON.stringify({ text: 'in parts' }))
    const url = `${simulator.url}/me/messages?access_token=${botToken}`
    expect((await fetch(url, { method: 'POST', body: form })).status).toBe(200)
  })
})

describe('refusals', () => {
  test('S23 answers 400 with the envelope, type OAuthException and a fresh fbtrace_id', async () => {
    const refused = () => simulator.post(botToken, '/me/messages', { ...message, recipient: { id: '1' } })
    const [one, two] = [await refused(), await refused()]
    expect(one.status).toBe(400)
    expect(one.body.error).toEqual({
      message: '(#100) No matching user found',
      type: 'OAuthException',
      code: 100,
      error_subcode: 2018001,
      fbtrace_id: expect.stringMatching(/^A/),
    })
    expect((one.body.error as Fields).fbtrace_id).not.toBe((two.body.error as Fields).fbtrace_id)
  })

  test('S23 says so when a node or an edge does not exist', async () => {
    expect(refusalOf(await simulator.get(botToken, '/1234'))).toMatchObject({ code: 100, subcode: 33 })
    expect(refusalOf(await simulator.get(botToken, '/me/inventions'))).toMatchObject({ code: 2500 })
  })

  test('S24 rejects an unknown token with 190, and subcodes 460 and 463 on demand', async () => {
    expect(refusalOf(await simulator.get('EAA-nobody', '/me'))).toMatchObject({ code: 190, subcode: undefined })
    for (const subcode of [460, 463]) {
      await simulator.must('POST', '/faults', { token: { pageId: routedPage, appId: '1010101010101010', subcode } })
      expect(refusalOf(await simulator.get(botToken, '/me'))).toMatchObject({ status: 400, code: 190, subcode })
    }
    await simulator.must('POST', '/faults', { token: { pageId: routedPage, appId: '1010101010101010', subcode: null } })
    expect((await simulator.get(botToken, '/me')).status).toBe(200)
  })

  test('S24 rejects the token of another Page: 2018001 for its customers, 10 for its edges', async () => {
    expect(refusalOf(await simulator.post(zeroBotToken, '/me/messages', sendTo()))).toMatchObject({
      code: 100,
      subcode: 2018001,
    })
    expect(refusalOf(await simulator.post(zeroBotToken, `/${routedPage}/messages`, sendTo()))).toMatchObject({
      code: 10,
      subcode: undefined,
    })
  })

  test('S25 demands appsecret_proof where the app requires it, and checks one that is given', async () => {
    const proofOf = (secret: string, token: string) => createHmac('sha256', secret).update(token).digest('hex')
    const strict = (query: string) => simulator.get('EAA-strict-501', `/me${query}`)
    expect(refusalOf(await strict(''))).toMatchObject({ code: 100 })
    expect(refusalOf(await strict('?appsecret_proof=00'))).toMatchObject({
      message: 'Invalid appsecret_proof provided in the API argument',
    })
    expect((await strict(`?appsecret_proof=${proofOf('strict-secret', 'EAA-strict-501')}`)).status).toBe(200)
    const wrong = await simulator.get(botToken, `/me?appsecret_proof=${proofOf('another', botToken)}`)
    expect(refusalOf(wrong)).toMatchObject({ status: 400, code: 100 })
  })
})

describe('what a send answers', () => {
  test('S26 answers recipient_id and message_id, and for a sender action recipient_id alone', async () => {
    const sent = await simulator.post(botToken, '/me/messages', sendTo())
    expect(sent.body).toEqual({ recipient_id: psid, message_id: expect.stringMatching(/^m_/) })
    const typing = await simulator.post(botToken, '/me/messages', {
      recipient: { id: psid },
      sender_action: 'typing_on',
    })
    expect(typing).toEqual({ status: 200, body: { recipient_id: psid } })
    const shown = await simulator.must('GET', `/conversations/${psid}`)
    expect(shown.typing).toEqual({ appId: '1010101010101010' })
  })

  test('S26 leaves recipient_id out for a user_ref, and adds attachment_id for a reusable upload', async () => {
    await simulator.customer({ userRef: 'checkbox-1' })
    const byRef = await simulator.post(botToken, '/me/messages', {
      recipient: { user_ref: 'checkbox-1' },
      message: { text: 'Thank you' },
    })
    expect(byRef.body).toEqual({ message_id: expect.stringMatching(/^m_/) })
    const form = new FormData()
    form.set('recipient', JSON.stringify({ id: psid }))
    form.set('message', JSON.stringify({ attachment: { type: 'image', payload: { is_reusable: true } } }))
    form.set('filedata', new File([new Uint8Array([1, 2, 3])], 'dot.png', { type: 'image/png' }))
    const url = `${simulator.url}/me/messages?access_token=${botToken}`
    const uploaded = await answerOf(await fetch(url, { method: 'POST', body: form }))
    expect(uploaded.body).toEqual({
      recipient_id: psid,
      message_id: expect.stringMatching(/^m_/),
      attachment_id: expect.stringMatching(/^\d+$/),
    })
  })

  test('S27 uses one id in the answer, the echo, the delivery and the message node', async () => {
    const { body } = await simulator.post(botToken, '/me/messages', sendTo())
    const heard = await simulator.heard(simulator.bot, psid)
    expect(lastEcho(heard)?.body.mid).toBe(body.message_id)
    expect(lastOf(heard, 'delivery')?.body.mids).toEqual([body.message_id])
    const node = await simulator.get(botToken, `/${body.message_id}?fields=message,from`)
    expect(node.body).toEqual({ id: body.message_id, message: 'hi', from: { id: routedPage } })
  })
})

describe('limits', () => {
  const quickReply = (part: Fields = {}) => ({ content_type: 'text', title: 'Yes', payload: 'YES', ...part })
  const element = (part: Fields = {}) => ({ title: 'Card', subtitle: 'One', ...part })
  const buttonOf = (part: Fields = {}) => ({ type: 'postback', title: 'Go', payload: 'GO', ...part })
  const template = (payload: Fields) => ({ attachment: { type: 'template', payload } })
  const generic = (elements: unknown[]) => template({ template_type: 'generic', elements })
  const times = <T>(count: number, item: T) => Array.from({ length: count }, () => item)

  test.each([
    ['text of 2001 characters', { text: 'x'.repeat(2001) }],
    ['14 quick replies', { text: 'x', quick_replies: times(14, quickReply()) }],
    ['a quick reply title of 21', { text: 'x', quick_replies: [quickReply({ title: 'x'.repeat(21) })] }],
    ['a quick reply payload of 1001', { text: 'x', quick_replies: [quickReply({ payload: 'x'.repeat(1001) })] }],
    ['11 elements', generic(times(11, element()))],
    ['4 buttons', template({ template_type: 'button', text: 'x', buttons: times(4, buttonOf()) })],
    ['4 buttons on a card', generic([element({ buttons: times(4, buttonOf()) })])],
    ['a button title of 21', generic([element({ buttons: [buttonOf({ title: 'x'.repeat(21) })] })])],
    ['31 images', { attachments: times(31, { type: 'image', payload: { url: 'http://127.0.0.1:1/x' } }) }],
    ['metadata of 1000', { text: 'x', metadata: 'x'.repeat(1000) }],
  ])('S28 refuses %s with 100', async (_what, tooMuch) => {
    expect(refusalOf(await simulator.send(botToken, psid, tooMuch))).toMatchObject({ status: 400, code: 100 })
  })

  test('S28 takes what is just within the limits', async () => {
    const within = [
      { text: 'x'.repeat(2000), metadata: 'x'.repeat(999) },
      { text: 'x', quick_replies: times(13, quickReply({ title: 'x'.repeat(20), payload: 'x'.repeat(1000) })) },
      generic(times(10, element({ buttons: times(3, buttonOf({ title: 'x'.repeat(20) })) }))),
    ]
    for (const most of within) expect((await simulator.send(botToken, psid, most)).status).toBe(200)
  })

  test('S29 refuses message and sender_action together with 2018014', async () => {
    const both = await simulator.send(botToken, psid, { text: 'hi' }, { sender_action: 'typing_on' })
    expect(refusalOf(both)).toMatchObject({ code: 100, subcode: 2018014 })
  })

  test('S68 rejects unknown keys in message and names where they are', async () => {
    const inMessage = await simulator.send(botToken, psid, { text: 'x', sparkle: true })
    expect(refusalOf(inMessage).message).toBe('(#100) Invalid keys "sparkle" were found in param "message".')
    const replies = [{ content_type: 'text', title: 'Yes', playload: 'YES' }]
    const inReply = await simulator.send(botToken, psid, { text: 'x', quick_replies: replies })
    expect(refusalOf(inReply).message).toBe(
      '(#100) Invalid keys "playload" were found in param "message[quick_replies][0]".',
    )
    const onButton = await simulator.send(botToken, psid, generic([element({ buttons: [buttonOf({ color: 1 })] })]))
    expect(refusalOf(onButton).message).toBe(
      '(#100) Invalid keys "color" were found in param "message[attachment][payload][elements][0][buttons][0]".',
    )
  })
})

describe('nodes and profiles', () => {
  test('S40 answers a profile, an empty object, 2018218 or 2018247 as the customer was made', async () => {
    const full = await simulator.get(botToken, `/${psid}?fields=name,first_name,last_name,profile_pic,locale`)
    expect(full.body).toMatchObject({
      id: psid,
      name: 'Ana Éloi',
      first_name: 'Ana',
      last_name: 'Éloi',
      locale: 'fr_FR',
    })
    const picture = await fetch(String(full.body.profile_pic))
    expect(picture.headers.get('content-type')).toBe('image/svg+xml')
    const profileOf = async (profile: string) => simulator.get(botToken, `/${await simulator.customer({ profile })}`)
    expect(await profileOf('empty')).toEqual({ status: 200, body: {} })
    expect(refusalOf(await profileOf('phone-account'))).toMatchObject({ code: 100, subcode: 2018218 })
    expect(refusalOf(await profileOf('no-permission'))).toMatchObject({ subcode: 2018247 })
  })

  test('names of apps are told, those of Messenger itself too', async () => {
    const name = async (id: string) => (await simulator.get(botToken, `/${id}?fields=name`)).body
    expect(await name('2020202020202020')).toEqual({ id: '2020202020202020', name: 'Relais Desk' })
    expect(await name('263902037430900')).toEqual({ id: '263902037430900', name: 'Page Inbox' })
  })

  test('S38 overwrites only the named properties of the Messenger Profile; the menu needs Get Started', async () => {
    const path = '/me/messenger_profile'
    const menu = { persistent_menu: [{ locale: 'default', call_to_actions: [] }] }
    const token = zeroBotToken
    expect(refusalOf(await simulator.post(token, path, menu))).toMatchObject({ code: 100 })
    await simulator.post(token, path, { get_started: { payload: 'START' } })
    expect((await simulator.post(token, path, menu)).body).toEqual({ result: 'success' })
    const { body } = await simulator.get(token, `${path}?fields=get_started,persistent_menu`)
    expect(body).toEqual({ data: [{ get_started: { payload: 'START' }, ...menu }] })
    const remove = { method: 'DELETE', headers: { authorization: `Bearer ${token}` } }
    await fetch(`${simulator.url}${path}?fields=get_started,persistent_menu`, remove)
    expect((await simulator.get(token, `${path}?fields=get_started`)).body).toEqual({ data: [] })
  })
})

describe('subscriptions', () => {
  test('S43 lists, replaces and removes the calling app’s fields of a Page', async () => {
    const path = `/${zeroPage}/subscribed_apps`
    await simulator.post(zeroBotToken, path, { subscribed_fields: 'messages,standby' })
    const listed = (await simulator.get(zeroBotToken, path)).body.data as Fields[]
    expect(listed.find(({ id }) => id === '1010101010101010')).toMatchObject({
      name: 'Relais Bot',
      subscribed_fields: ['messages', 'standby'],
    })
    const unknown = await simulator.post(zeroBotToken, path, { subscribed_fields: 'messages,gossip' })
    expect(refusalOf(unknown)).toMatchObject({ code: 100 })
    await fetch(`${simulator.url}${path}?access_token=${zeroBotToken}`, { method: 'DELETE' })
    const left = (await simulator.get(zeroBotToken, path)).body.data as Fields[]
    expect(left.map(({ id }) => id)).toEqual(['2020202020202020'])
  })

  test('S43 lets only the app itself read and change where its webhooks go', async () => {
    const own = await simulator.get('2020202020202020|desk-secret', '/2020202020202020/subscriptions')
    expect(own.body).toMatchObject({ data: [{ object: 'page', active: true, callback_url: simulator.desk.url }] })
    expect((await simulator.get('2020202020202020|wrong', '/2020202020202020/subscriptions')).status).toBe(400)
    expect((await simulator.get(deskToken, '/2020202020202020/subscriptions')).status).toBe(400)
  })
})
