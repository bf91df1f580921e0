import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { botToken, deskAppId, deskToken, type Harness, refusalOf, startHarness } from './harness.ts'

let simulator: Harness
beforeAll(async () => {
  simulator = await startHarness()
})
afterAll(() => simulator.close())
afterEach(() => simulator.must('POST', '/clock', { real: true }))

const hour = 3600
const outside = { status: 400, code: 10, subcode: 2018278 }
const humanAgent = { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' }
const answer = (psid: string) => simulator.send(botToken, psid, { text: 'hello' })

describe('the reply window', () => {
  test('S31 is closed for somebody who never wrote, and lasts a day from the last act', async () => {
    const psid = await simulator.customer()
    expect(refusalOf(await answer(psid))).toMatchObject(outside)
    await simulator.says(psid, 'hello')
    await simulator.advance(23 * hour)
    expect((await answer(psid)).status).toBe(200)
    await simulator.advance(hour + 60)
    expect(refusalOf(await answer(psid))).toMatchObject(outside)
    expect(refusalOf(await answer(psid)).message).toContain('outside of allowed window')
  })

  test('S31 is opened again by a postback and by a link into the conversation', async () => {
    const psid = await simulator.customer()
    await simulator.says(psid, 'hello')
    for (const act of [
      { postback: { title: 'Menu', payload: 'M', appId: deskAppId } },
      { referral: { ref: 'back' } },
    ]) {
      await simulator.advance(25 * hour)
      expect(refusalOf(await answer(psid))).toMatchObject(outside)
      await simulator.says(psid, act)
      expect((await answer(psid)).status).toBe(200)
    }
  })

  test('S31 counts for each customer and Page on its own', async () => {
    const [one, two] = [await simulator.customer(), await simulator.customer()]
    await simulator.says(one, 'hello')
    expect((await answer(one)).status).toBe(200)
    expect(refusalOf(await answer(two))).toMatchObject(outside)
  })

  test('S32 HUMAN_AGENT reaches to seven days after the last message, for an app that has the feature', async () => {
    const psid = await simulator.customer()
    await simulator.says(psid, 'hello')
    const late = () => simulator.send(deskToken, psid, { text: 'sorry for the wait' }, humanAgent)
    await simulator.advance(30 * hour)
    expect(refusalOf(await simulator.send(deskToken, psid, { text: 'x' }))).toMatchObject({ subcode: 2018300 })
    expect((await late()).status).toBe(200)
    expect(refusalOf(await simulator.send(deskToken, psid, { text: 'x' }))).toMatchObject(outside)
    await simulator.advance(7 * 24 * hour - 30 * hour + 1)
    expect(refusalOf(await late())).toMatchObject(outside)
  })

  test('S32 refuses HUMAN_AGENT to an app without the feature', async () => {
    const psid = await simulator.customer()
    await simulator.says(psid, 'hello')
    const refused = await simulator.send(botToken, psid, { text: 'x' }, humanAgent)
    expect(refusalOf(refused)).toMatchObject({ status: 400, code: 100 })
  })

  test.each(['CONFIRMED_EVENT_UPDATE', 'POST_PURCHASE_UPDATE', 'ACCOUNT_UPDATE'])(
    'S33 answers 100 to %s',
    async (tag) => {
      const psid = await simulator.customer()
      await simulator.says(psid, 'hello')
      const refused = await simulator.send(botToken, psid, { text: 'x' }, { messaging_type: 'MESSAGE_TAG', tag })
      expect(refusalOf(refused)).toMatchObject({ status: 400, code: 100 })
    },
  )

  test('S31 a messaging type may be left out, but not be invented, and a tag must be named', async () => {
    const psid = await simulator.customer()
    await simulator.says(psid, 'hello')
    const sendAs = (type: string | undefined) => simulator.send(botToken, psid, { text: 'x' }, { messaging_type: type })
    expect((await sendAs(undefined)).status).toBe(200)
    expect((await sendAs('UPDATE')).status).toBe(200)
    expect(refusalOf(await sendAs('WHISPER'))).toMatchObject({ code: 100 })
    expect(refusalOf(await sendAs('MESSAGE_TAG'))).toMatchObject({ code: 100 })
  })
})

describe('who cannot be reached', () => {
  test('S34 answers 551/1545041 for somebody who blocked the Page, until they unblock it', async () => {
    const psid = await simulator.customer()
    await simulator.says(psid, 'hello')
    await simulator.must('POST', `/customers/${psid}/block`, { blocked: true })
    expect(refusalOf(await answer(psid))).toMatchObject({ code: 551, subcode: 1545041 })
    await simulator.must('POST', `/customers/${psid}/block`, { blocked: false })
    expect((await answer(psid)).status).toBe(200)
  })

  test('S34 answers 100/2018001 for a PSID nobody has', async () => {
    expect(refusalOf(await answer('9999999999999999'))).toMatchObject({ code: 100, subcode: 2018001 })
  })

  test('S34 an app in development reaches only people with a role on it', async () => {
    const [stranger, tester] = [await simulator.customer(), await simulator.customer({ hasAppRole: true })]
    const draft = async (psid: string) => {
      await simulator.says(psid, 'hello')
      await simulator.move(botToken, 'release', psid)
      return refusalOf(await simulator.send('EAA-draft-501', psid, { text: 'x' }))
    }
    expect(await draft(stranger)).toMatchObject({ code: 200, subcode: 2018028 })
    expect(await draft(tester)).toMatchObject({ code: 10, subcode: 2018300 })
  })
})
