import { createHmac } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  allFields,
  botAppId,
  botToken,
  deskAppId,
  type Fields,
  type Harness,
  kindsOf,
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
afterEach(async () => {
  simulator.bot.answerWith(200)
  simulator.desk.answerWith(200)
  simulator.bot.answerAfter(0)
  simulator.desk.echoChallengeAs(null)
  await simulator.must('DELETE', '/faults')
  await simulator.must('POST', '/clock', { real: true })
})

const configure = (verifyToken: string) =>
  simulator.post(`${deskAppId}|desk-secret`, `/v25.0/${deskAppId}/subscriptions`, {
    object: 'page',
    callback_url: simulator.desk.url,
    verify_token: verifyToken,
    fields: allFields.join(','),
    include_values: true,
  })

describe('setting a callback', () => {
  test('S1 verifies with hub.mode, the token and a numeric challenge before it accepts', async () => {
    expect(await configure('desk-verify')).toEqual({ status: 200, body: { success: true } })
    const asked = simulator.desk.verifications.at(-1)
    expect(asked?.get('hub.mode')).toBe('subscribe')
    expect(asked?.get('hub.verify_token')).toBe('desk-verify')
    expect(asked?.get('hub.challenge')).toMatch(/^\d+$/)
  })

  test('S1 refuses a callback that rejects the token, or answers 200 with anything but the challenge', async () => {
    expect(refusalOf(await configure('wrong'))).toMatchObject({ status: 400, code: 2200 })
    simulator.desk.echoChallengeAs('OK')
    expect(refusalOf(await configure('desk-verify'))).toMatchObject({ status: 400, code: 2200 })
    simulator.desk.echoChallengeAs(null, 201)
    expect(refusalOf(await configure('desk-verify')), 'the challenge, but not 200').toMatchObject({ code: 2200 })
    const { body } = await simulator.get(`${deskAppId}|desk-secret`, `/${deskAppId}/subscriptions`)
    expect(body.data, 'what was configured before stays').toMatchObject([{ callback_url: simulator.desk.url }])
  })
})

describe('one post', () => {
  test('S2 posts application/json about the object page, with the Page id and milliseconds', async () => {
    const psid = await simulator.customer()
    await simulator.says(psid, 'hello')
    await simulator.heard(simulator.bot, psid)
    const post = simulator.bot.posts.at(-1)
    expect(post?.headers['content-type']).toBe('application/json')
    expect(post?.body.object).toBe('page')
    expect(post?.body.entry).toHaveLength(1)
    expect(post?.body.entry[0]?.id).toBe(routedPage)
    expect(String(post?.body.entry[0]?.time)).toMatch(/^\d{13}$/)
  })

  test('S3 puts own threads in messaging, others in standby, page changes in changes, never two in one entry', async () => {
    const psid = await simulator.customer()
    await simulator.says(psid, 'hello')
    await simulator.must('POST', `/pages/${routedPage}/changes`, { field: 'feed', value: { item: 'status' } })
    expect(kindsOf(await simulator.heard(simulator.bot, psid))).toEqual(['messaging:message'])
    expect(kindsOf(await simulator.heard(simulator.desk, psid))).toEqual(['standby:message'])
    expect(simulator.bot.heard().at(-1)).toMatchObject({ channel: 'changes', item: { field: 'feed' } })
    const entries = [...simulator.bot.posts, ...simulator.desk.posts].flatMap(({ body }) => body.entry)
    for (const entry of entries) expect(Object.keys(entry)).toHaveLength(3)
  })

  test.each([
    ['escaped', false],
    ['in plain UTF-8', true],
  ])('S4 signs the exact bytes, %s, with sha256 and with sha1', async (_how, plainJson) => {
    await simulator.must('POST', '/faults', { plainJson })
    const psid = await simulator.customer()
    await simulator.says(psid, 'déjà vu 👍 https://example.org/a')
    await simulator.heard(simulator.bot, psid)
    const post = simulator.bot.posts.at(-1)
    const hex = (algorithm: string) =>
      createHmac(algorithm, 'bot-secret')
        .update(Buffer.from(post?.raw ?? '', 'latin1'))
        .digest('hex')
    expect(post?.headers['x-hub-signature-256']).toBe(`sha256=${hex('sha256')}`)
    expect(post?.headers['x-hub-signature']).toBe(`sha1=${hex('sha1')}`)
  })

  test('S5 writes non-ASCII as lower-case \\uXXXX and slashes as \\/, unless switched off', async () => {
    const psid = await simulator.customer()
    await simulator.says(psid, 'É 👍 a/b')
    await simulator.heard(simulator.bot, psid)
    expect(simulator.bot.posts.at(-1)?.raw).toContain('"text":"\\u00c9 \\ud83d\\udc4d a\\/b"')
    await simulator.must('POST', '/faults', { plainJson: true })
    await simulator.says(psid, 'É a/b')
    await simulator.heard(simulator.bot, psid)
    const raw = Buffer.from(simulator.bot.posts.at(-1)?.raw ?? '', 'latin1').toString('utf8')
    expect(raw).toContain('"text":"É a/b"')
  })
})

describe('failure', () => {
  test('S6 counts silence and anything but 200 as failure', async () => {
    await simulator.must('POST', '/faults', { webhookTimeoutMs: 60 })
    const psid = await simulator.customer()
    simulator.bot.answerWith('silent')
    await simulator.says(psid, 'into the void')
    await simulator.must('GET', '/settled')
    simulator.bot.answerWith(204)
    const second = await simulator.customer()
    await simulator.says(second, 'not quite 200')
    await simulator.must('GET', '/settled')
    const tried = await simulator.must<{ status: number | null; error: string }[]>('GET', `/webhooks?appId=${botAppId}`)
    expect(tried.findLast(({ status }) => status === null)?.error).toBe('no answer within 60 ms')
    expect(tried.findLast(({ status }) => status === 204)?.error).toBe('answered 204')
    expect(await simulator.must('GET', '/faults')).toMatchObject({ webhookTimeoutMs: 60 })
  })

  test('S6 waits five seconds unless told otherwise, and then as long as told: an answer in that time is in time', async () => {
    expect(await simulator.must('GET', '/faults')).toMatchObject({ webhookTimeoutMs: 5000 })
    simulator.bot.answerAfter(200)
    const triesWithin = async (webhookTimeoutMs: number) => {
      await simulator.must('POST', '/faults', { webhookTimeoutMs, immediateRetries: 1 })
      const psid = await simulator.customer()
      await simulator.says(psid, 'take your time')
      return (await simulator.heard(simulator.bot, psid)).length
    }
    expect(await triesWithin(20_000)).toBe(1)
    expect(await triesWithin(60)).toBe(2)
    simulator.bot.answerAfter(0)
  })

  test('S7 retries at once with the same bytes, then backs off and delivers when the app answers again', async () => {
    const run = await startHarness()
    const psid = await run.customer()
    run.bot.answerWith(500)
    await run.says(psid, 'try again')
    const tried = (await run.heard(run.bot, psid)).map(({ raw }) => raw)
    expect(tried).toHaveLength(4)
    expect(new Set(tried).size).toBe(1)
    // The pauses grow: one second after the first round, two after the second.
    const triesAfter = async (advanceSeconds: number) => {
      await run.must('POST', '/clock', { advanceSeconds })
      await new Promise((resolve) => setTimeout(resolve, 30))
      return (await run.heard(run.bot, psid)).length
    }
    expect([await triesAfter(0.4), await triesAfter(0.7)]).toEqual([4, 8])
    expect([await triesAfter(1.1), await triesAfter(1)]).toEqual([8, 12])
    run.bot.answerWith(200)
    await run.must('POST', '/clock', { advanceSeconds: 120 })
    await expect.poll(async () => (await run.heard(run.bot, psid)).length).toBe(13)
    expect(new Set((await run.heard(run.bot, psid)).map(({ raw }) => raw)).size).toBe(1)
    await run.close()
  })

  test('S8 records an alert after a quarter of an hour and unsubscribes the app after an hour', async () => {
    const psid = await simulator.customer()
    simulator.bot.answerWith(500)
    const failAfter = async (minutes: number) => {
      await simulator.must('POST', '/clock', { advanceSeconds: minutes * 60 })
      await simulator.says(psid, `still down after ${minutes}`)
      await simulator.must('GET', '/settled')
    }
    await failAfter(0)
    await failAfter(14)
    expect(await simulator.must('GET', '/alerts')).toEqual([])
    await failAfter(2)
    const alerts = () => simulator.must<{ kind: string; appId: string }[]>('GET', '/alerts')
    expect((await alerts()).map(({ kind }) => kind)).toEqual(['failing'])
    await failAfter(42)
    expect(
      (await alerts()).map(({ kind }) => kind),
      'after 58 minutes',
    ).toEqual(['failing'])
    await failAfter(3)
    expect((await alerts()).at(-1)).toMatchObject({ kind: 'unsubscribed', appId: botAppId })
    const subscribed = await simulator.get(botToken, `/${routedPage}/subscribed_apps`)
    expect((subscribed.body.data as Fields[]).map(({ id }) => id)).toEqual([deskAppId])
    await simulator.post(botToken, '/me/subscribed_apps', { subscribed_fields: allFields })
  })
})

describe('what an app hears', () => {
  test('S10 hears only what is subscribed for the app and for the Page', async () => {
    const psid = await simulator.customer()
    const withoutReads = allFields.filter((field) => field !== 'message_reads')
    await simulator.post(botToken, `/${routedPage}/subscribed_apps`, { subscribed_fields: withoutReads.join(',') })
    await simulator.says(psid, 'one')
    await simulator.must('POST', `/customers/${psid}/read`)
    expect(kindsOf(await simulator.heard(simulator.bot, psid))).toEqual(['messaging:message'])
    expect(kindsOf(await simulator.heard(simulator.desk, psid))).toEqual(['standby:message', 'standby:read'])
    await simulator.post(botToken, `/${routedPage}/subscribed_apps`, { subscribed_fields: allFields.join(',') })
    await simulator.must('POST', `/customers/${psid}/read`)
    expect(kindsOf(await simulator.heard(simulator.bot, psid))).toEqual(['messaging:message', 'messaging:read'])
  })

  test('S10 a field the app itself has not subscribed is not heard either, whatever the Page says', async () => {
    const psid = await simulator.customer()
    await simulator.says(psid, 'one')
    const subscribe = (fields: string[]) =>
      simulator.post(`${botAppId}|bot-secret`, `/${botAppId}/subscriptions`, {
        object: 'page',
        callback_url: simulator.bot.url,
        verify_token: 'bot-verify',
        fields: fields.join(','),
      })
    await subscribe(allFields.filter((field) => field !== 'message_reads'))
    await simulator.must('POST', `/customers/${psid}/read`)
    expect(kindsOf(await simulator.heard(simulator.bot, psid))).toEqual(['messaging:message'])
    expect(kindsOf(await simulator.heard(simulator.desk, psid))).toEqual(['standby:message', 'standby:read'])
    await subscribe(allFields)
    await simulator.must('POST', `/customers/${psid}/read`)
    expect(kindsOf(await simulator.heard(simulator.bot, psid))).toEqual(['messaging:message', 'messaging:read'])
  })

  test('S10 hears messages without echoes where it did not subscribe message_echoes', async () => {
    const withoutEchoes = allFields.filter((field) => field !== 'message_echoes')
    await simulator.post(botToken, '/me/subscribed_apps', { subscribed_fields: withoutEchoes })
    const psid = await simulator.openThread()
    await simulator.send(botToken, psid, { text: 'hi' })
    expect(kindsOf(await simulator.heard(simulator.bot, psid))).toEqual(['messaging:message', 'messaging:delivery'])
    expect(kindsOf(await simulator.heard(simulator.desk, psid))).toContain('standby:echo')
    await simulator.post(botToken, '/me/subscribed_apps', { subscribed_fields: allFields })
  })

  test('S10 hears nothing in standby without the field standby', async () => {
    const psid = await simulator.customer()
    const deskToken = 'EAA-desk-501'
    const withoutStandby = allFields.filter((field) => field !== 'standby')
    await simulator.post(deskToken, '/me/subscribed_apps', { subscribed_fields: withoutStandby })
    await simulator.says(psid, 'unheard')
    expect(await simulator.heard(simulator.desk, psid)).toEqual([])
    await simulator.post(deskToken, '/me/subscribed_apps', { subscribed_fields: allFields })
  })

  test('S11 gives each app a stream of its own: one being down does not hold up the other', async () => {
    const psid = await simulator.customer()
    await simulator.must('POST', '/faults', { webhooks: 'down', appId: botAppId })
    for (const text of ['one', 'two', 'three']) await simulator.says(psid, text)
    const texts = async (app: 'bot' | 'desk') =>
      (await simulator.heard(simulator[app], psid)).map(({ item }) => (item.message as Fields).text)
    expect(await texts('desk')).toEqual(['one', 'two', 'three'])
    expect(await texts('bot')).toEqual([])
    await simulator.must('POST', '/faults', { webhooks: 'up' })
    expect(await texts('bot')).toEqual(['one', 'two', 'three'])
  })

  test('S12 leaves out timestamp in delivery, and sender in app_roles and policy_enforcement', async () => {
    const psid = await simulator.customer()
    await simulator.says(psid, 'hello')
    await simulator.send(botToken, psid, { text: 'hi' })
    const delivery = lastOf(await simulator.heard(simulator.bot, psid), 'delivery')
    expect(delivery?.item).not.toHaveProperty('timestamp')
    await simulator.must('POST', `/pages/${routedPage}/policy`, { action: 'warning', reason: 'spam' })
    await simulator.must('POST', `/pages/${routedPage}/app-roles`, { [botAppId]: ['primary_receiver'] })
    await simulator.must('GET', '/settled')
    const [policy, roles] = simulator.bot.heard().slice(-2)
    expect(policy?.item).toEqual({
      recipient: { id: routedPage },
      timestamp: expect.any(Number),
      policy_enforcement: { action: 'warning', reason: 'spam' },
    })
    expect(roles?.item).toEqual({
      recipient: { id: routedPage },
      timestamp: expect.any(Number),
      app_roles: { [botAppId]: ['primary_receiver'] },
    })
  })
})

test('S11 spread over lanes, customers are served in parallel and each one’s events stay in order', async () => {
  await simulator.must('POST', '/faults', { webhookLanes: 4 })
  const psids = await Promise.all([1, 2, 3, 4, 5].map(() => simulator.customer()))
  for (let count = 0; count < 5; count++) {
    await Promise.all(psids.map((psid) => simulator.says(psid, String(count))))
  }
  for (const psid of psids) {
    const texts = (await simulator.heard(simulator.bot, psid)).map(({ item }) => (item.message as Fields).text)
    expect(texts).toEqual(['0', '1', '2', '3', '4'])
  }
})
