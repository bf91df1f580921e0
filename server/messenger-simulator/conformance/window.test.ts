import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  botAppId,
  botToken,
  deskAppId,
  deskToken,
  type Fields,
  type Harness,
  lastOf,
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
    await simulator.advance(7 * 24 * hour - 30 * hour - 60)
    expect((await late()).status).toBe(200)
    await simulator.advance(61)
    expect(refusalOf(await late())).toMatchObject(outside)
  })

  test('S32 the seven days count from what the person wrote, not from a reaction or a button', async () => {
    const psid = await simulator.customer()
    const mid = await simulator.says(psid, 'hello')
    await simulator.move(deskToken, 'take', psid)
    await simulator.advance(6 * 24 * hour)
    await simulator.must('POST', `/customers/${psid}/reactions`, { mid })
    const late = () => simulator.send(deskToken, psid, { text: 'sorry for the wait' }, humanAgent)
    await simulator.advance(23 * hour)
    expect((await late()).status).toBe(200)
    await simulator.advance(2 * hour)
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

describe('who comments on a post', () => {
  const comment = async (psid: string, kind = 'comment') =>
    (await simulator.must<{ id: string }>('POST', `/customers/${psid}/comments`, { text: 'How much?', kind })).id
  const reply = (recipient: Fields, token = botToken) =>
    simulator.post(token, '/me/messages', { recipient, message: { text: 'Twelve euros' } })

  test('S31 is heard of as a change of the Page, and may be answered privately, once', async () => {
    await simulator.must('POST', '/faults', { commentOpensWindow: false })
    const psid = await simulator.customer()
    const id = await comment(psid)
    await simulator.must('GET', '/settled')
    expect(simulator.bot.heard().findLast(({ channel }) => channel === 'changes')?.item).toMatchObject({
      field: 'feed',
      value: { item: 'comment', verb: 'add', comment_id: id, from: { id: psid }, message: 'How much?' },
    })
    expect(refusalOf(await answer(psid)), 'not by the usual way').toMatchObject(outside)
    const sent = await reply({ comment_id: id })
    expect(sent.body).toEqual({ recipient_id: psid, message_id: expect.stringMatching(/^m_/) })
    expect(refusalOf(await reply({ comment_id: id }))).toMatchObject({ code: 10900 })
    expect(refusalOf(await answer(psid)), 'the window opens when they answer').toMatchObject(outside)
    await simulator.says(psid, 'fine')
    expect((await answer(psid)).status).toBe(200)
    await simulator.must('DELETE', '/faults')
  })

  test('S31 within a week, and only on the Page where it was said; a post of a visitor likewise', async () => {
    const psid = await simulator.customer()
    const [early, late, post] = [await comment(psid), await comment(psid), await comment(psid, 'post')]
    expect(refusalOf(await reply({ comment_id: early }, zeroBotToken))).toMatchObject({ code: 10903 })
    expect(refusalOf(await reply({ comment_id: post }))).toMatchObject({ code: 10903 })
    expect((await reply({ post_id: post })).status).toBe(200)
    await simulator.advance(7 * 24 * hour - 60)
    expect((await reply({ comment_id: early })).status).toBe(200)
    await simulator.advance(61)
    expect(refusalOf(await reply({ comment_id: late }))).toMatchObject({ code: 10903 })
  })

  test('S31 opens the window by one reading of the documents', async () => {
    const psid = await simulator.customer()
    await comment(psid)
    expect((await answer(psid)).status).toBe(200)
    await simulator.post(botToken, '/me/messenger_profile', { get_started: { payload: 'START' } })
    const other = await simulator.customer()
    await comment(other)
    await simulator.says(other, { referral: { ref: 'first' } })
    const first = lastOf(await simulator.heard(simulator.bot, other), 'postback')
    expect(first?.body.referral, 'a comment had begun no conversation').toMatchObject({ ref: 'first' })
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
    // The tester is reached as anybody would be: it is only not this app's turn, until the Page makes it the default one.
    expect(await draft(tester)).toMatchObject({ code: 10, subcode: 2018300 })
    await simulator.setPage(routedPage, { defaultAppId: '4040404040404040' })
    expect((await simulator.send('EAA-draft-501', tester, { text: 'x' })).status).toBe(200)
    await simulator.setPage(routedPage, { defaultAppId: botAppId })
  })
})
