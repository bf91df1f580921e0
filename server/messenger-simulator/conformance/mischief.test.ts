import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  allFields,
  botAppId,
  botToken,
  deskAppId,
  deskToken,
  type Fields,
  type Harness,
  kindsOf,
  lastEcho,
  lastOf,
  refusalOf,
  routedPage,
  startHarness,
} from './harness.ts'

let simulator: Harness
beforeAll(async () => {
  simulator = await startHarness()
})
afterAll(() => simulator.close())
afterEach(() => simulator.must('DELETE', '/faults'))

const arm = (faults: Fields) => simulator.must('POST', '/faults', faults)
const happened = async () => (await simulator.must<{ happened: Record<string, number> }>('GET', '/faults')).happened
/** A customer whose first message has arrived, with the desk's webhooks off: faults strike the bot's alone. */
const quietThread = async () => {
  const psid = await simulator.openThread()
  await simulator.must('GET', '/settled')
  await arm({ webhooks: 'down', appId: deskAppId, whileDown: 'drop' })
  return psid
}
const textsOf = async (psid: string) =>
  (await simulator.heard(simulator.bot, psid)).flatMap(({ item }) => (item.message as Fields | undefined)?.text ?? [])

/** How often a kind happened while something was done. */
const during = async (kind: string, act: () => Promise<unknown>) => {
  const before = (await happened())[kind] ?? 0
  await act()
  await simulator.must('GET', '/settled')
  return ((await happened())[kind] ?? 0) - before
}

describe('what befalls a webhook', () => {
  test('S9 duplicate: it comes twice with the same bytes', async () => {
    const psid = await quietThread()
    await arm({ duplicateWebhooks: 1 })
    expect(await during('duplicate', () => simulator.says(psid, 'twice'))).toBe(1)
    const posts = (await simulator.heard(simulator.bot, psid)).slice(1)
    expect(posts).toHaveLength(2)
    expect(posts[0]?.raw).toBe(posts[1]?.raw)
  })

  test('S9 swap: an event comes after the next one of the same customer, and is not counted when none follows', async () => {
    const [psid, other] = [await quietThread(), await simulator.openThread()]
    await simulator.must('GET', '/settled')
    await arm({ reorder: 1 })
    const swapped = await during('reorder', async () => {
      await simulator.says(psid, 'first')
      await simulator.says(other, 'of somebody else')
      await simulator.says(psid, 'second')
    })
    expect(swapped).toBe(1)
    expect(await textsOf(psid)).toEqual(['hello', 'second', 'first'])
    await arm({ reorder: 1 })
    expect(await during('reorder', () => simulator.says(psid, 'alone'))).toBe(0)
    expect(await textsOf(psid)).toContain('alone')
  })

  test('S9 delay: it comes late, and others do not wait for it', async () => {
    const psid = await quietThread()
    await arm({ delay: 1, delayMs: 150 })
    const delayed = await during('delay', async () => {
      await simulator.says(psid, 'late')
      await simulator.says(psid, 'in time')
    })
    expect(delayed).toBe(1)
    expect(await textsOf(psid)).toEqual(['hello', 'in time', 'late'])
  })

  test('S9 drop: it never comes', async () => {
    const psid = await quietThread()
    await arm({ drop: 1 })
    // Two, because the desk's share is thrown away as well while its webhooks are off.
    expect(await during('drop', () => simulator.says(psid, 'lost'))).toBe(2)
    await simulator.says(psid, 'heard')
    expect(await textsOf(psid)).toEqual(['hello', 'heard'])
  })

  test('S9 batch of items: several events in one entry, never two channels in one', async () => {
    const psid = await quietThread()
    await arm({ batchItems: 1, batchSize: 4 })
    const gathered = await during('batchItems', async () => {
      for (const text of ['one', 'two']) await simulator.says(psid, text)
      await simulator.must('POST', `/pages/${routedPage}/changes`, { field: 'feed', value: {} })
      await simulator.says(psid, 'three')
    })
    expect(gathered).toBe(1)
    const { body } = simulator.bot.posts.at(-1) ?? { body: { entry: [] } }
    expect(
      body.entry.map(({ messaging, changes }) => [messaging, changes].map((items) => (items as [])?.length)),
    ).toEqual([
      [2, undefined],
      [undefined, 1],
      [1, undefined],
    ])
    expect(await textsOf(psid)).toEqual(['hello', 'one', 'two', 'three'])
  })

  test('S9 batch of entries: several entries in one post', async () => {
    const psid = await quietThread()
    await arm({ batchEntries: 1, batchSize: 3 })
    const gathered = await during('batchEntries', async () => {
      for (const text of ['one', 'two', 'three']) await simulator.says(psid, text)
    })
    expect(gathered).toBe(1)
    const { body } = simulator.bot.posts.at(-1) ?? { body: { entry: [] } }
    expect(body.entry.map(({ messaging }) => (messaging as []).length)).toEqual([1, 1, 1])
  })

  test('S9 a batch that nobody joins is one post of one event, and no fault', async () => {
    const psid = await quietThread()
    await arm({ batchItems: 1 })
    expect(await during('batchItems', () => simulator.says(psid, 'alone'))).toBe(0)
    expect(await textsOf(psid)).toEqual(['hello', 'alone'])
  })

  test('S9 seconds for milliseconds: the timestamp has ten digits, the entry’s time thirteen', async () => {
    const psid = await quietThread()
    await arm({ seconds: 1 })
    expect(await during('seconds', () => simulator.says(psid, 'old clock'))).toBe(1)
    const late = lastOf(await simulator.heard(simulator.bot, psid), 'message')
    expect(String(late?.item.timestamp)).toMatch(/^\d{10}$/)
    expect(late?.raw).toMatch(/"time":\d{13},/)
  })

  test('S9 numbers for ids: sender, recipient and Page are bare numbers with every digit', async () => {
    const psid = await quietThread()
    await arm({ numericIds: 1 })
    const posts = simulator.bot.posts.length
    expect(await during('numericIds', () => simulator.says(psid, 'in digits'))).toBe(1)
    const raw = simulator.bot.posts[posts]?.raw
    expect(raw).toContain(`"id":${routedPage},"time"`)
    expect(raw).toContain(`"sender":{"id":${psid}},"recipient":{"id":${routedPage}}`)
  })

  test('S9 events kept back while an app is down are counted once they arrive, thrown away ones as drops', async () => {
    const psid = await simulator.openThread()
    await simulator.must('GET', '/settled')
    await arm({ webhooks: 'down', appId: botAppId })
    await simulator.says(psid, 'kept')
    expect(await during('heldBack', () => arm({ webhooks: 'up', appId: botAppId }))).toBe(1)
    await arm({ webhooks: 'down', appId: botAppId, whileDown: 'drop' })
    expect(await during('drop', () => simulator.says(psid, 'thrown away'))).toBe(1)
  })

  test('S9 unsubscribed: the app hears nothing more of the Page until it subscribes again', async () => {
    const psid = await simulator.openThread()
    await simulator.must('GET', '/settled')
    expect(await during('unsubscribed', () => arm({ unsubscribe: { pageId: routedPage, appId: botAppId } }))).toBe(1)
    await simulator.says(psid, 'into the void')
    expect(await textsOf(psid)).toEqual(['hello'])
    expect((await simulator.must<Fields[]>('GET', '/alerts')).at(-1)).toMatchObject({ kind: 'unsubscribed' })
    await simulator.post(botToken, '/me/subscribed_apps', { subscribed_fields: allFields })
    await simulator.says(psid, 'back')
    expect(await textsOf(psid)).toEqual(['hello', 'back'])
  })
})

describe('what befalls a call', () => {
  test('S9 echo before response: it has arrived when the call returns', async () => {
    const psid = await simulator.openThread()
    await arm({ echoBeforeResponse: true })
    let mid: unknown
    const early = await during('echoBeforeResponse', async () => {
      mid = (await simulator.send(botToken, psid, { text: 'quick' })).body.message_id
      expect(lastEcho(simulator.bot.heard(psid))?.body.mid).toBe(mid)
    })
    expect(early).toBe(1)
  })

  test('a response that is lost, a slow answer, 5xx, a rate limit and a plain refusal are counted by kind', async () => {
    const psid = await simulator.openThread()
    const send = () => simulator.send(botToken, psid, { text: 'x' })
    await arm({ loseResponse: 1 })
    expect(await during('loseResponse', () => expect(send()).rejects.toThrow())).toBe(1)
    await arm({ graph: { path: '/messages', delayMs: 120 } })
    const startedAt = performance.now()
    expect(await during('slowGraph', async () => expect((await send()).status).toBe(200))).toBe(1)
    expect(performance.now() - startedAt).toBeGreaterThan(115)
    await arm({ graph: { path: '/messages', status: 503 } })
    expect(await during('serverError', async () => expect((await send()).status).toBe(503))).toBe(1)
    await arm({ graph: { path: '/messages', error: { code: 551, subcode: 1545041, message: '(#551) away' } } })
    expect(await during('graphRefusal', async () => expect(refusalOf(await send()).code).toBe(551))).toBe(1)
  })

  test('a rate limit says in its headers how full the measure is and when to come back', async () => {
    const error = { code: 613, message: '(#613) Calls to this api have exceeded the rate limit.' }
    await arm({ graph: { path: '/me', error } })
    const before = (await happened()).rateLimited ?? 0
    const answer = await fetch(`${simulator.url}/me?access_token=${botToken}`)
    expect(answer.status).toBe(400)
    expect(JSON.parse(answer.headers.get('x-app-usage') ?? '')).toMatchObject({ call_count: 100 })
    const business = JSON.parse(answer.headers.get('x-business-use-case-usage') ?? '')
    expect(Object.values(business)[0]).toMatchObject([{ type: 'messenger', estimated_time_to_regain_access: 1 }])
    expect((await happened()).rateLimited).toBe(before + 1)
  })

  test('a profile that is missing, a token that is refused and a text in another language are counted', async () => {
    const psid = await simulator.openThread()
    await arm({ profileMissing: 1 })
    const ask = () => simulator.get(botToken, `/${psid}`)
    expect(await during('profileMissing', async () => expect(refusalOf(await ask()).subcode).toBe(2018218))).toBe(1)
    expect((await ask()).status).toBe(200)
    await arm({ token: { pageId: routedPage, appId: botAppId, subcode: 463 } })
    expect(await during('tokenExpired', async () => expect(refusalOf(await ask()).subcode).toBe(463))).toBe(1)
    await arm({ token: { pageId: routedPage, appId: botAppId, subcode: null }, language: 'fr' })
    const refused = async () => simulator.send(deskToken, psid, { text: 'x' })
    expect(await during('localisedError', refused)).toBe(1)
  })
})

test('nothing is counted while nothing is armed', async () => {
  await simulator.must('POST', '/reset', {})
  const psid = await simulator.openThread()
  await simulator.send(botToken, psid, { text: 'hi' })
  expect(kindsOf(await simulator.heard(simulator.bot, psid))).toEqual([
    'messaging:message',
    'messaging:echo',
    'messaging:delivery',
  ])
  expect(Object.values(await happened()).every((count) => count === 0)).toBe(true)
})
