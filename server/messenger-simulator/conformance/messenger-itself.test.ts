import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  anotherApp,
  botAppId,
  botToken,
  deskAppId,
  deskToken,
  type Fields,
  type Harness,
  inboxAppId,
  kindsOf,
  lastEcho,
  lastOf,
  refusalOf,
  startHarness,
  zeroPage,
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

const leadAdAppId = '413038776280800'
const day = 24 * 3600
const heardByBot = (psid: string) => simulator.heard(simulator.bot, psid)
const heardByDesk = (psid: string) => simulator.heard(simulator.desk, psid)
const start = (psid: string, ad: Fields = {}) => simulator.must('POST', `/lead-ads/${psid}/start`, ad)
const finish = (psid: string, end: Fields = {}) => simulator.must('POST', `/lead-ads/${psid}/finish`, end)
const happened = async (kind: string) =>
  (await simulator.must<{ happened: Record<string, number> }>('GET', '/faults')).happened[kind] ?? 0

describe('Meta’s own AI', () => {
  test('S60 answers under the inbox id, marked ai_generated, and holds the thread', async () => {
    const psid = await simulator.openThread()
    const before = await happened('metaAi')
    await simulator.must('POST', `/meta-ai/${psid}/messages`, { text: 'How can I help?' })
    expect(await simulator.owner(psid)).toBe(inboxAppId)
    for (const heard of [await heardByBot(psid), await heardByDesk(psid)]) {
      expect(lastEcho(heard)).toMatchObject({
        channel: 'standby',
        body: {
          app_id: Number(inboxAppId),
          ai_generated: true,
          metadata: '{"source":"axon"}',
          text: 'How can I help?',
        },
      })
    }
    expect(lastOf(await heardByBot(psid), 'take_thread_control')?.body).toMatchObject({
      new_owner_app_id: Number(inboxAppId),
    })
    expect(refusalOf(await simulator.send(botToken, psid, { text: 'x' }))).toMatchObject(anotherApp)
    expect(await happened('metaAi')).toBe(before + 1)
  })

  test('S60 a person in the inbox is not marked', async () => {
    const psid = await simulator.openThread()
    await simulator.must('POST', `/page-inbox/${psid}/messages`, { text: 'A person' })
    expect(lastEcho(await heardByBot(psid))?.body).not.toHaveProperty('ai_generated')
  })

  test('S60 under a plan it answers customers by itself', async () => {
    await simulator.must('POST', '/faults/plan', { seed: 1, only: ['metaAi'], rates: { metaAi: 1 }, delayMs: [1, 20] })
    const psid = await simulator.openThread()
    expect(lastEcho(await heardByBot(psid))?.body).toMatchObject({ ai_generated: true })
  })
})

describe('an ad that collects leads', () => {
  test('S62 owns the thread; no app hears of it, and none may write: 2018321, or 2018300', async () => {
    const psid = await simulator.openThread()
    await simulator.must('GET', '/settled')
    const before = [kindsOf(await heardByBot(psid)), kindsOf(await heardByDesk(psid))]
    await start(psid)
    expect(await simulator.owner(psid)).toBe(leadAdAppId)
    await simulator.says(psid, 'ana@example.org')
    await simulator.must('POST', `/customers/${psid}/read`)
    const { messages } = await simulator.must('GET', `/conversations/${psid}`)
    expect(messages).toEqual([
      expect.not.objectContaining({ isWithinAd: true }),
      expect.objectContaining({ text: 'ana@example.org', isWithinAd: true }),
    ])
    expect([kindsOf(await heardByBot(psid)), kindsOf(await heardByDesk(psid))]).toEqual(before)
    const refused = async () => refusalOf(await simulator.send(botToken, psid, { text: 'x' }))
    expect(await refused()).toMatchObject({ status: 400, code: 10, subcode: 2018321 })
    expect(refusalOf(await simulator.move(deskToken, 'take', psid))).toMatchObject({ subcode: 2018321 })
    await simulator.must('POST', '/faults', { leadAdRefusal: 2018300 })
    expect(await refused()).toMatchObject(anotherApp)
  })

  test('S62 then passes with messenger_lead_gen_complete, in seconds, with hop_context in the entry', async () => {
    const psid = await simulator.openThread()
    await start(psid, { adId: '777' })
    await simulator.says(psid, 'ana@example.org')
    await finish(psid, { toAppId: deskAppId })
    const pass = lastOf(await heardByDesk(psid), 'pass_thread_control')
    expect(pass?.body).toEqual({
      previous_owner_app_id: Number(leadAdAppId),
      new_owner_app_id: Number(deskAppId),
      metadata: 'messenger_lead_gen_complete',
    })
    expect(String(pass?.item.timestamp)).toMatch(/^\d{10}$/)
    const entry = simulator.desk.posts.find(({ raw }) => raw === pass?.raw)?.body.entry[0]
    expect(String(entry?.time)).toMatch(/^\d{13}$/)
    expect(entry?.hop_context).toEqual([{ app_id: Number(leadAdAppId), metadata: 'messenger_lead_gen_complete' }])
    expect(lastOf(await heardByDesk(psid), 'referral')?.item).toMatchObject({
      referral: { source: 'ADS', type: 'LEAD_COMPLETE', ad_id: '777' },
      lead: { data: [{ question: 'Question 1', answer: 'ana@example.org' }] },
    })
    expect(await simulator.owner(psid)).toBe(deskAppId)
    expect((await simulator.send(deskToken, psid, { text: 'Thank you' })).status).toBe(200)
  })

  test('S62 a summary comes after the pass, as a message with hop_context inside; incomplete is said too', async () => {
    const psid = await simulator.openThread()
    await start(psid)
    const answers = [{ question: 'Size', answer: 'XL' }]
    await finish(psid, { isComplete: false, answers, hasSummary: true })
    const kinds = kindsOf(await heardByBot(psid)).slice(-3)
    expect(kinds).toEqual(['messaging:pass_thread_control', 'messaging:referral', 'messaging:hop_context'])
    expect((await heardByBot(psid)).at(-1)?.item).toMatchObject({
      hop_context: { app_id: Number(leadAdAppId), metadata: 'messenger_lead_gen_incomplete' },
      message: { mid: expect.stringMatching(/^m_/), text: 'Size: XL' },
    })
    expect(await simulator.owner(psid)).toBe(botAppId)
  })

  test('S62 a stop word gives the conversation to the business', async () => {
    const psid = await simulator.openThread()
    await start(psid)
    await simulator.says(psid, 'Stop')
    expect(lastOf(await heardByBot(psid), 'pass_thread_control')?.body).toMatchObject({
      metadata: 'messenger_lead_gen_incomplete',
    })
  })

  test('S62 the Page Inbox breaks in at any time, an app with the right to take where the ad allows it', async () => {
    const [first, second, third] = [
      await simulator.openThread(),
      await simulator.openThread(),
      await simulator.openThread(),
    ]
    await start(first)
    await simulator.must('POST', `/page-inbox/${first}/messages`, { text: 'A person' })
    expect(await simulator.owner(first)).toBe(inboxAppId)
    await start(second, { mayInterrupt: true })
    expect((await simulator.send(deskToken, second, { text: 'Hello' })).status).toBe(200)
    expect(await simulator.owner(second)).toBe(deskAppId)
    await start(third, { mayInterrupt: true })
    await simulator.move(deskToken, 'take', third)
    await simulator.says(third, 'heard again')
    expect(lastOf(await heardByDesk(third), 'message')?.body.text).toBe('heard again')
    const late = await simulator.control('POST', `/lead-ads/${third}/finish`, {})
    expect(late.status).toBe(409)
  })

  test('question 7: control after an ad lasts up to 30 days, or up to 7; what is out of range counts as one', async () => {
    const ownedAfter = async (controlDays: number, days: number) => {
      const psid = await simulator.openThread()
      await start(psid)
      await finish(psid, { controlDays })
      await simulator.advance(days * day - 60)
      const isOwned = (await simulator.owner(psid)) === botAppId
      await simulator.must('POST', '/clock', { real: true })
      return isOwned
    }
    expect([await ownedAfter(30, 30), await ownedAfter(31, 1), await ownedAfter(31, 2)]).toEqual([true, true, false])
    await simulator.must('POST', '/faults', { adControlDaysMost: 7 })
    expect([await ownedAfter(7, 7), await ownedAfter(8, 2)]).toEqual([true, false])
  })

  test('S62 where no app is to receive the thread it is nobody’s again, and every app hears of the lead', async () => {
    const psid = await simulator.openThread(zeroPage)
    await start(psid)
    await finish(psid)
    expect(await simulator.owner(psid)).toBeNull()
    expect(kindsOf(await heardByBot(psid))).toEqual(['messaging:message', 'messaging:referral'])
    expect(kindsOf(await heardByDesk(psid))).toEqual(['messaging:message', 'messaging:referral'])
  })

  test('S62 under a plan a new conversation comes of an ad, and is counted', async () => {
    const before = await happened('leadAd')
    const plan = { seed: 1, only: ['leadAd'], rates: { leadAd: 1 }, slowMs: [1, 20] }
    await simulator.must('POST', '/faults/plan', plan)
    const heard = await heardByBot(await simulator.openThread())
    expect(lastOf(heard, 'pass_thread_control')?.body.previous_owner_app_id).toBe(Number(leadAdAppId))
    expect(lastOf(heard, 'hop_context')?.item.message).toMatchObject({ text: 'Question 1: hello' })
    expect(await happened('leadAd')).toBe(before + 1)
  })
})
