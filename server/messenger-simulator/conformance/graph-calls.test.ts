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

  test('S26 an action is held to the rules of a send: not while another app owns, nor outside the window', async () => {
    const act = (token: string, id: string) =>
      simulator.post(token, '/me/messages', { recipient: { id }, sender_action: 'typing_on' })
    expect(refusalOf(await act(deskToken, psid))).toMatchObject({ code: 10, subcode: 2018300 })
    expect(refusalOf(await act(botToken, await simulator.customer()))).toMatchObject({ code: 10, subcode: 2018278 })
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
