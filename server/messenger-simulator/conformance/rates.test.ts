import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { usualLimits } from '../rules/rates.ts'
import {
  botToken,
  type Fields,
  firstAttachment,
  type Harness,
  lastOf,
  refusalOf,
  routedPage,
  startHarness,
  zeroBotToken,
} from './harness.ts'

let simulator: Harness
beforeAll(async () => {
  simulator = await startHarness({ limits: {} })
})
afterAll(() => simulator.close())
afterEach(async () => {
  await simulator.must('DELETE', '/limits')
  await simulator.must('DELETE', '/faults')
  await simulator.must('POST', '/clock', { real: true })
})

const limit = (limits: Fields) => simulator.must('POST', '/limits', limits)
const tooMany = { status: 400, code: 613, message: '(#613) Calls to this api have exceeded the rate limit.' }
const times = async <T>(count: number, act: () => Promise<T>): Promise<T[]> => {
  const results: T[] = []
  for (let done = 0; done < count; done++) results.push(await act())
  return results
}

describe('rate limits', () => {
  test('S35 the usual ones are Meta’s', async () => {
    expect(await simulator.must('GET', '/limits')).toEqual({
      textPerSecond: 300,
      mediaPerSecond: 10,
      conversationsPerSecond: 2,
      profilePerTenMinutes: 10,
      menuPerUserAndTenMinutes: 10,
      sendsPerThreadAndMinute: null,
      sendsPerPageAndSecond: null,
    })
    expect(usualLimits()).toEqual(await simulator.must('GET', '/limits'))
  })

  test('S35 texts have a limit of their own per Page, and sound and video another', async () => {
    const psid = await simulator.openThread()
    await simulator.says(psid, { shape: 'audio' })
    const { url } = firstAttachment(lastOf(await simulator.heard(simulator.bot, psid), 'message')?.body).payload
    await limit({ textPerSecond: 3, mediaPerSecond: 1 })
    const text = () => simulator.send(botToken, psid, { text: 'x' })
    const audio = () => simulator.send(botToken, psid, { attachment: { type: 'audio', payload: { url } } })
    const texts = await times(4, text)
    expect(texts.map(({ status }) => status)).toEqual([200, 200, 200, 400])
    expect(refusalOf(texts[3] ?? { status: 0, body: {} })).toMatchObject(tooMany)
    expect((await times(2, audio)).map(({ status }) => status)).toEqual([200, 400])
    await simulator.advance(2)
    expect((await text()).status).toBe(200)
  })

  test('S35 conversations may be asked for twice a second, on each Page', async () => {
    const list = (token: string) => simulator.get(token, '/me/conversations')
    const answers = await times(3, () => list(botToken))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 400])
    expect((await list(zeroBotToken)).status).toBe(200)
    await simulator.advance(1)
    expect((await list(botToken)).status).toBe(200)
  })

  test('S35 the Messenger Profile ten times in ten minutes', async () => {
    const profile = () => simulator.get(botToken, '/me/messenger_profile?fields=greeting')
    const statuses = (await times(11, profile)).map(({ status }) => status)
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 200), 400])
    await simulator.advance(601)
    expect((await profile()).status).toBe(200)
  })

  test('S35 headers say how full the measure is, and when to come back', async () => {
    await limit({ conversationsPerSecond: 4 })
    const ask = () => fetch(`${simulator.url}/me/conversations?access_token=${botToken}`)
    const usage = async () => JSON.parse((await ask()).headers.get('x-app-usage') ?? '{}').call_count
    expect([await usage(), await usage()]).toEqual([25, 50])
    await times(2, ask)
    const refused = await ask()
    expect(refused.status).toBe(400)
    const business = JSON.parse(refused.headers.get('x-business-use-case-usage') ?? '{}')
    expect(business[routedPage]).toMatchObject([
      { type: 'messenger', call_count: 100, estimated_time_to_regain_access: 1 },
    ])
    const { happened } = await simulator.must<{ happened: Fields }>('GET', '/faults')
    expect(Number(happened.rateLimited)).toBeGreaterThan(0)
  })

  test.each([4, 32, 80006])('question 16: a call too many may answer %d instead', async (rateLimitCode) => {
    await limit({ conversationsPerSecond: 0 })
    await simulator.must('POST', '/faults', { rateLimitCode })
    expect(refusalOf(await simulator.get(botToken, '/me/conversations')).code).toBe(rateLimitCode)
  })

  test('question 14: one thread, or a busy Page, may have a limit as well', async () => {
    const [one, two] = [await simulator.openThread(), await simulator.openThread()]
    const text = (psid: string) => simulator.send(botToken, psid, { text: 'x' })
    await limit({ sendsPerThreadAndMinute: 2 })
    expect((await times(3, () => text(one))).map(({ status }) => status)).toEqual([200, 200, 400])
    expect((await text(two)).status).toBe(200)
    await limit({ sendsPerThreadAndMinute: null, sendsPerPageAndSecond: 0 })
    expect(refusalOf(await text(two))).toMatchObject({ code: 613 })
  })
})
