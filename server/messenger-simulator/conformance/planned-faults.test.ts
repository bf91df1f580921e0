import { afterEach, beforeEach, expect, test } from 'vitest'
import { type PlannedKind, usualRates } from '../faults/plan.ts'
import { localizedTexts } from '../graph/localized-texts.ts'
import {
  botToken,
  type Fields,
  firstAttachment,
  type Harness,
  lastEcho,
  lastOf,
  refusalOf,
  startHarness,
} from './harness.ts'

let simulator: Harness
let psid: string
beforeEach(async () => {
  simulator = await startHarness()
  psid = await simulator.openThread()
  await simulator.must('GET', '/settled')
})
afterEach(() => simulator.close())

const plan = (kind: PlannedKind) =>
  simulator.must('POST', '/faults/plan', {
    seed: 'certain',
    only: [kind],
    rates: { [kind]: 1 },
    delayMs: [150, 150],
    slowMs: [120, 120],
    tokenOutageMs: 100,
  })
const send = () => simulator.send(botToken, psid, { text: 'hi' })
const posts = async () => {
  const before = simulator.bot.posts.length
  for (const text of ['one', 'two']) await simulator.says(psid, text)
  await simulator.must('GET', '/settled')
  return simulator.bot.posts.slice(before)
}
const textsOf = (found: { body: { entry: Fields[] } }[]) =>
  found.flatMap(({ body }) =>
    body.entry.flatMap(({ messaging }) => (messaging as Fields[]).map(({ message }) => (message as Fields).text)),
  )
const sizes = (found: { body: { entry: Fields[] } }[]) =>
  found.map(({ body }) => body.entry.map(({ messaging }) => (messaging as Fields[]).length))
const since = async (act: () => Promise<unknown>) => {
  const startedAt = performance.now()
  await act()
  return performance.now() - startedAt
}

/** What certain mischief of each kind looks like from outside. A kind that is not here does not compile. */
const scenes: Record<PlannedKind, () => Promise<void>> = {
  duplicate: async () => expect(textsOf(await posts())).toEqual(['one', 'one', 'two', 'two']),
  reorder: async () => expect(textsOf(await posts())).toEqual(['two', 'one']),
  delay: async () => {
    const before = simulator.bot.posts.length
    await simulator.says(psid, 'late')
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(simulator.bot.posts).toHaveLength(before)
    await simulator.must('GET', '/settled')
    expect(simulator.bot.posts).toHaveLength(before + 1)
  },
  drop: async () => expect(await posts()).toEqual([]),
  batchItems: async () => expect(sizes(await posts())).toEqual([[2]]),
  batchEntries: async () => expect(sizes(await posts())).toEqual([[1, 1]]),
  seconds: async () => {
    for (const { raw } of await posts()) expect(raw).toMatch(/"timestamp":\d{10},/)
  },
  numericIds: async () => {
    for (const { raw } of await posts()) expect(raw).toContain(`"sender":{"id":${psid}}`)
  },
  unsubscribed: async () => {
    expect(await posts()).toEqual([])
    const alerts = await simulator.must<Fields[]>('GET', '/alerts')
    expect(alerts.map(({ kind }) => kind)).toEqual(['unsubscribed', 'unsubscribed'])
  },
  echoBeforeResponse: async () => {
    const { body } = await send()
    expect(lastEcho(simulator.bot.heard(psid))?.body.mid).toBe(body.message_id)
  },
  loseResponse: async () => {
    await expect(send()).rejects.toThrow()
    expect(lastEcho(await simulator.heard(simulator.bot, psid))?.body.text).toBe('hi')
  },
  slowGraph: async () => expect(await since(send)).toBeGreaterThan(115),
  serverError: async () => expect([500, 503]).toContain((await send()).status),
  rateLimited: async () => {
    const answer = await fetch(`${simulator.url}/me?access_token=${botToken}`)
    expect(refusalOf({ status: answer.status, body: (await answer.json()) as Fields }).code).toBe(613)
    expect(JSON.parse(answer.headers.get('x-app-usage') ?? '{}')).toMatchObject({ call_count: 100 })
    expect(answer.headers.get('x-business-use-case-usage')).toContain('estimated_time_to_regain_access')
  },
  localisedError: async () => {
    const { message, code, subcode } = refusalOf(await simulator.send(botToken, '1', { text: 'x' }))
    expect({ code, subcode }).toEqual({ code: 100, subcode: 2018001 })
    expect(Object.values(localizedTexts).map((texts) => texts['no-such-user'])).toContain(message)
  },
  tokenExpired: async () => {
    expect(refusalOf(await send())).toMatchObject({ code: 190, subcode: 459 })
    await simulator.must('DELETE', '/faults/plan')
    await expect.poll(async () => (await send()).status).toBe(200)
  },
  profileMissing: async () => {
    const answer = await simulator.get(botToken, `/${psid}`)
    const isEmpty = answer.status === 200 && Object.keys(answer.body).length === 0
    expect(isEmpty || refusalOf(answer).subcode === 2018218).toBe(true)
    expect(await simulator.get(botToken, `/${psid}`), 'for good').toMatchObject({ status: answer.status })
  },
  expiredLink: async () => {
    await simulator.says(psid, { shape: 'image' })
    const { url } = firstAttachment(lastOf(await simulator.heard(simulator.bot, psid), 'message')?.body).payload
    expect((await fetch(url)).status).toBe(403)
  },
  metaAi: async () => {
    await simulator.says(psid, 'anybody?')
    expect(lastEcho(await simulator.heard(simulator.bot, psid))?.body.ai_generated).toBe(true)
  },
  leadAd: async () => {
    const other = await simulator.openThread()
    const pass = lastOf(await simulator.heard(simulator.bot, other), 'pass_thread_control')
    expect(pass?.body.metadata).toMatch(/^messenger_lead_gen_/)
  },
}

test.each(Object.keys(usualRates) as PlannedKind[])(
  'S9 %s strikes from a plan as it does when it is armed, and is counted',
  async (kind) => {
    await plan(kind)
    await scenes[kind]()
    const { happened } = await simulator.must<{ happened: Record<string, number> }>('GET', '/faults')
    const others = Object.entries(happened).filter(([name, count]) => name !== kind && count > 0)
    expect(happened[kind]).toBeGreaterThan(0)
    expect(others, 'and nothing else').toEqual([])
  },
)
