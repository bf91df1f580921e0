import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Clock } from '../clock.ts'
import { stampFor } from '../state/threads.ts'
import type { StoredMessage } from '../state/world.ts'
import {
  botAppId,
  botToken,
  deskAppId,
  deskToken,
  type Fields,
  type Harness,
  kindsOf,
  refusalOf,
  routedPage,
  startHarness,
  zeroBotToken,
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

describe('ids and time', () => {
  test('S65 two runs with one seed give the same ids', async () => {
    const idsOf = async () => {
      const run = await startHarness()
      const psid = await run.customer()
      const mid = await run.says(psid, 'hello')
      const { body } = await run.send(botToken, psid, { text: 'hi' })
      await run.close()
      return [psid, mid, body.message_id]
    }
    const first = await idsOf()
    expect(first[0]).toMatch(/^\d{16,17}$/)
    expect(first[1]).toMatch(/^m_[\w-]+$/)
    expect(await idsOf()).toEqual(first)
  })

  test('S65 the clock moves by seconds, to a point in time, and back to the machine’s', async () => {
    const before = Date.now()
    const advanced = await simulator.must('POST', '/clock', { advanceSeconds: 7 * 86_400 })
    expect(Date.parse(String(advanced.now))).toBeGreaterThanOrEqual(before + 7 * 86_400_000)
    expect(advanced.offsetSeconds).toBe(7 * 86_400)
    const set = await simulator.must('POST', '/clock', { at: '2030-01-01T00:00:00Z' })
    expect(String(set.now)).toMatch(/^2030-01-01T00:00:0/)
    const psid = await simulator.openThread()
    const at = (await simulator.heard(simulator.bot, psid)).at(-1)?.item.timestamp
    expect(new Date(Number(at)).getUTCFullYear()).toBe(2030)
    expect(await simulator.must('POST', '/clock', { real: true })).toMatchObject({ offsetSeconds: 0 })
  })

  test('S65 messages of one thread never share a timestamp', async () => {
    const psid = await simulator.customer()
    await Promise.all(Array.from({ length: 20 }, (_, count) => simulator.says(psid, `number ${count}`)))
    const times = (await simulator.heard(simulator.bot, psid)).map(({ item }) => item.timestamp)
    expect(new Set(times).size).toBe(20)
  })

  test('S65 also when the clock stands still; one that was moved back does not wait for what was said in the future', () => {
    const stampAfter = (lastAt: number, now: number) => {
      const last = { at: lastAt } as StoredMessage
      return stampFor({ clock: { now: () => now } as Clock }, { messages: [last] })
    }
    expect([stampAfter(5000, 5000), stampAfter(5003, 5000), stampAfter(4999, 5000)]).toEqual([5001, 5004, 5000])
    expect(stampAfter(90_000, 5000)).toBe(5000)
  })
})

describe('linking an account', () => {
  const ask = (token: unknown, as = botToken) =>
    simulator.get(as, `/me?fields=recipient&account_linking_token=${String(token)}`)

  test('S65 a link token tells for five minutes who is signing in, and then no more', async () => {
    const psid = await simulator.openThread()
    const { token } = await simulator.must('POST', `/customers/${psid}/account-linking/token`)
    expect((await ask(token)).body).toEqual({ id: routedPage, recipient: psid })
    expect(refusalOf(await ask(token, zeroBotToken))).toMatchObject({ code: 10303 })
    await simulator.must('POST', '/clock', { advanceSeconds: 290 })
    expect((await ask(token)).status).toBe(200)
    await simulator.must('POST', '/clock', { advanceSeconds: 20 })
    expect(refusalOf(await ask(token))).toMatchObject({ status: 400, code: 10303 })
    expect(refusalOf(await ask('made-up'))).toMatchObject({ code: 10303 })
  })
})

describe('acting as everybody', () => {
  test('S70 the log of webhooks holds every attempt with its answer', async () => {
    const psid = await simulator.openThread()
    await simulator.must('GET', '/settled')
    const log = await simulator.must<Fields[]>('GET', `/webhooks?psid=${psid}`)
    expect(log.map(({ appId, status, attempt }) => ({ appId, status, attempt }))).toEqual(
      expect.arrayContaining([
        { appId: botAppId, status: 200, attempt: 1 },
        { appId: deskAppId, status: 200, attempt: 1 },
      ]),
    )
    expect(log[0]).toMatchObject({ pageId: routedPage, psids: [psid], body: { object: 'page' }, error: null })
    const later = await simulator.must<Fields[]>('GET', `/webhooks?psid=${psid}&after=${log.at(-1)?.id}`)
    expect(later).toEqual([])
  })

  test('S70 the log of calls holds every call with its answer, and no token', async () => {
    const psid = await simulator.openThread()
    const body = { access_token: deskToken, recipient: { id: psid }, message: { text: 'x' } }
    await simulator.post(deskToken, '/me/messages', body)
    const [call] = await simulator.must<Fields[]>('GET', `/calls?psid=${psid}&appId=${deskAppId}`)
    expect(call).toMatchObject({
      method: 'POST',
      path: '/me/messages',
      status: 400,
      body: { access_token: '***', message: { text: 'x' } },
      response: { error: { code: 10, error_subcode: 2018300 } },
    })
    expect(JSON.stringify(call)).not.toContain(deskToken)
  })

  test('S70 a conversation reads as the customer sees it, with who owns it and until when', async () => {
    const psid = await simulator.openThread()
    await simulator.send(botToken, psid, {
      text: 'Hi',
      metadata: 'b-1',
      quick_replies: [{ content_type: 'text', title: 'Yes', payload: 'YES' }],
    })
    const conversation = await simulator.must('GET', `/conversations/${psid}`)
    expect(conversation).toMatchObject({
      psid,
      pageId: routedPage,
      name: 'Ana Éloi',
      owner: { appId: botAppId, role: 'bot', expiresAt: expect.stringMatching(/Z$/) },
      windowEndsAt: expect.stringMatching(/Z$/),
      typing: null,
      messages: [
        { role: 'customer', appId: null, text: 'hello' },
        {
          role: 'bot',
          appId: botAppId,
          text: 'Hi',
          metadata: 'b-1',
          quickReplies: [{ content_type: 'text', title: 'Yes', payload: 'YES' }],
          deliveredAt: expect.any(String),
          readAt: null,
        },
      ],
    })
  })

  test('S70 wrong input gets a sentence and a 4xx', async () => {
    const psid = await simulator.openThread()
    const wrong = async (method: string, path: string, body?: unknown) => {
      const { status, body: answer } = await simulator.control(method, path, body)
      return [status, ((answer.error as Fields).message as string).slice(0, 40)]
    }
    expect(await wrong('GET', '/conversations/1')).toEqual([404, 'There is no customer with the PSID 1.'])
    expect((await wrong('POST', `/customers/${psid}/messages`, { txt: 'x' }))[0]).toBe(400)
    expect(await wrong('POST', `/customers/${psid}/messages`, { text: 'x', raw: {} })).toEqual([
      400,
      'A message is exactly one of attachments,',
    ])
    expect(await wrong('POST', '/customers', { locale: 7 })).toEqual([
      400,
      expect.stringMatching(/^name: Invalid input/),
    ])
    expect(await wrong('POST', '/clock', { advanceSeconds: 'x' })).toEqual([
      400,
      expect.stringMatching(/^The clock is moved by exactly one of/),
    ])
    expect((await wrong('POST', '/customers', { name: '' }))[0]).toBe(400)
    expect((await wrong('DELETE', '/clock'))[0]).toBe(405)
    expect((await wrong('GET', '/nonsense'))[0]).toBe(404)
  })

  test('S70 reset forgets customers, logs, faults and the moved clock, and keeps the subscriptions', async () => {
    const run = await startHarness()
    const psid = await run.customer()
    await run.says(psid, 'hello')
    await run.must('POST', '/clock', { advanceSeconds: 500 })
    await run.must('POST', '/faults', { duplicateWebhooks: 3 })
    await run.must('GET', '/settled')
    const after = await run.must('POST', '/reset', {})
    expect(after.pages).toEqual(expect.arrayContaining([expect.objectContaining({ id: routedPage })]))
    expect(await run.must('GET', '/customers')).toEqual([])
    expect(await run.must('GET', '/webhooks')).toEqual([])
    expect(await run.must('GET', '/clock')).toMatchObject({ offsetSeconds: 0 })
    expect(await run.must('GET', '/faults')).toMatchObject({ duplicateWebhooks: 0 })
    const next = await run.customer()
    await run.says(next, 'hello again')
    expect(next).not.toBe(psid)
    expect(kindsOf(await run.heard(run.bot, next))).toEqual(['messaging:message'])
    await run.close()
  })

  test('onlookers hear of conversations, customers and the clock as they change', async () => {
    const abort = new AbortController()
    const stream = await fetch(`${simulator.url}/_simulator/events`, { signal: abort.signal })
    const psid = await simulator.customer()
    await simulator.says(psid, 'hello')
    await simulator.must('POST', '/clock', { advanceSeconds: 5 })
    let text = ''
    const decoder = new TextDecoder()
    for await (const chunk of stream.body ?? []) {
      text += decoder.decode(chunk)
      if (text.includes('event: clock')) break
    }
    abort.abort()
    expect(text).toContain('event: hello')
    expect(text).toContain(`event: customer\ndata: {"psid":"${psid}"}`)
    expect(text).toContain(`event: conversation\ndata: {"psid":"${psid}"}`)
  })
})
