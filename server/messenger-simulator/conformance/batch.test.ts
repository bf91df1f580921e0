import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  botToken,
  deskToken,
  type Fields,
  type Harness,
  kindsOf,
  refusalOf,
  routedPage,
  startHarness,
} from './harness.ts'

let simulator: Harness
beforeAll(async () => {
  simulator = await startHarness()
})
afterAll(() => simulator.close())

type Item = { code: number; headers: { name: string; value: string }[]; body: string } | null
const sendTo = (psid: string, text: string) =>
  new URLSearchParams({ recipient: JSON.stringify({ id: psid }), message: JSON.stringify({ text }) }).toString()
const batch = async (items: unknown[], token = botToken) => {
  const form = new URLSearchParams({ access_token: token, batch: JSON.stringify(items) })
  const response = await fetch(simulator.url, { method: 'POST', body: form })
  return { status: response.status, body: (await response.json()) as Item[] }
}

describe('batch', () => {
  test('S36 answers every call with its own code and its body as text, in order', async () => {
    const psid = await simulator.openThread()
    const { status, body } = await batch([
      { method: 'POST', relative_url: 'me/messages', body: sendTo(psid, 'one') },
      { method: 'POST', relative_url: 'v25.0/me/messages', body: sendTo('1', 'to nobody') },
      { method: 'GET', relative_url: `${routedPage}?fields=name` },
      { method: 'POST', relative_url: 'me/messages', body: sendTo(psid, 'two') },
    ])
    expect(status).toBe(200)
    expect(body.map((item) => item?.code)).toEqual([200, 400, 200, 200])
    expect(JSON.parse(body[0]?.body ?? '')).toEqual({ recipient_id: psid, message_id: expect.stringMatching(/^m_/) })
    expect(JSON.parse(body[1]?.body ?? '')).toMatchObject({ error: { code: 100, error_subcode: 2018001 } })
    expect(JSON.parse(body[2]?.body ?? '')).toEqual({ id: routedPage, name: 'Routed' })
    expect(body[0]?.headers[0]?.name).toBe('Content-Type')
    const texts = (await simulator.heard(simulator.bot, psid)).flatMap(({ item }) => {
      const message = item.message as Fields | undefined
      return message?.is_echo ? [message.text] : []
    })
    expect(texts).toEqual(['one', 'two'])
  })

  test('S36 a call with a token of its own is that app’s; one with a name is left out when it succeeds', async () => {
    const psid = await simulator.openThread()
    const take = new URLSearchParams({ recipient: JSON.stringify({ id: psid }), access_token: deskToken }).toString()
    const { body } = await batch([
      { method: 'POST', relative_url: 'me/take_thread_control', body: take, name: 'take' },
      { method: 'POST', relative_url: 'me/messages', body: sendTo(psid, 'too late'), name: 'send' },
      { method: 'GET', relative_url: 'me', name: 'me', omit_response_on_success: false },
    ])
    expect(body.map((item) => item?.code ?? null)).toEqual([null, 400, 200])
    expect(kindsOf(await simulator.heard(simulator.bot, psid))).toContain('messaging:take_thread_control')
  })

  test('S36 takes fifty calls and no more, and only a list', async () => {
    const ask = { method: 'GET', relative_url: 'me' }
    expect((await batch(Array.from({ length: 50 }, () => ask))).body).toHaveLength(50)
    const tooMany = await simulator.post(botToken, '/', { batch: Array.from({ length: 51 }, () => ask) })
    expect(refusalOf(tooMany)).toMatchObject({ status: 400, code: 100 })
    expect(refusalOf(await simulator.post(botToken, '/', { batch: 'me' }))).toMatchObject({ code: 100 })
  })

  test('S36 without a token each call is refused by itself', async () => {
    const form = new URLSearchParams({ batch: JSON.stringify([{ method: 'GET', relative_url: 'me' }]) })
    const [item] = (await (await fetch(simulator.url, { method: 'POST', body: form })).json()) as Item[]
    expect([item?.code, JSON.parse(item?.body ?? '').error.code]).toEqual([400, 104])
  })
})
