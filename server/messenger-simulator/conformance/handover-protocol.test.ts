import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  anotherApp,
  botAppId,
  zeroBotToken as botToken,
  deskAppId,
  zeroDeskToken as deskToken,
  type Fields,
  type Harness,
  inboxAppId,
  kindsOf,
  lastEcho,
  lastOf,
  otherAppId,
  zeroPage as page,
  refusalOf,
  startHarness,
  success,
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

const day = 24 * 3600
const heardByBot = (psid: string) => simulator.heard(simulator.bot, psid)
const heardByDesk = (psid: string) => simulator.heard(simulator.desk, psid)
const open = () => simulator.openThread(page)
const say = (token: string, psid: string) => simulator.send(token, psid, { text: 'x' })
const receivers = (token: string) => simulator.get(token, '/me/secondary_receivers?fields=id,name')
const ownerFor = async (token: string, psid: string) =>
  (await simulator.get(token, `/me/thread_owner?recipient=${psid}`)).body

describe('hop1, with a Primary and Secondaries', () => {
  beforeEach(() => simulator.setPage(page, { regime: 'hop1', defaultAppId: botAppId, secondaryAppIds: null }))

  test('S46 the Primary owns by default and without an end; the others listen in standby', async () => {
    const psid = await open()
    expect(await simulator.owner(psid)).toBe(botAppId)
    expect(kindsOf(await heardByBot(psid))).toEqual(['messaging:message'])
    expect(kindsOf(await heardByDesk(psid))).toEqual(['standby:message'])
    await simulator.move(botToken, 'pass', psid, { target_app_id: deskAppId })
    await simulator.advance(8 * day)
    expect(await simulator.owner(psid)).toBe(deskAppId)
    expect(await ownerFor(botToken, psid)).toEqual({ data: [{ thread_owner: { app_id: deskAppId } }] })
  })

  test('S46 either app may still write, whoever owns', async () => {
    const psid = await open()
    expect((await say(deskToken, psid)).status).toBe(200)
    expect((await say(botToken, psid)).status).toBe(200)
    expect(await simulator.owner(psid)).toBe(botAppId)
  })

  test('S46 only the Primary takes; a pass names only the new owner, a take only the previous one', async () => {
    const psid = await open()
    await simulator.move(botToken, 'pass', psid, { target_app_id: deskAppId, metadata: 'to you' })
    expect(lastOf(await heardByDesk(psid), 'pass_thread_control')?.body).toEqual({
      new_owner_app_id: Number(deskAppId),
      metadata: 'to you',
    })
    expect(await simulator.move(botToken, 'take', psid, { metadata: 'back' })).toEqual(success)
    expect(lastOf(await heardByDesk(psid), 'take_thread_control')?.body).toEqual({
      previous_owner_app_id: Number(deskAppId),
      metadata: 'back',
    })
    expect(refusalOf(await simulator.move(deskToken, 'take', psid))).toMatchObject({ status: 400, code: 100 })
    expect(await simulator.owner(psid)).toBe(botAppId)
  })

  test('S46 a Secondary’s pass without a target goes to the Primary', async () => {
    const psid = await open()
    await simulator.move(botToken, 'pass', psid, { target_app_id: deskAppId })
    expect(await simulator.move(deskToken, 'pass', psid)).toEqual(success)
    expect(await simulator.owner(psid)).toBe(botAppId)
    expect(lastOf(await heardByBot(psid), 'pass_thread_control')?.body).toEqual({ new_owner_app_id: Number(botAppId) })
    expect(refusalOf(await simulator.move(deskToken, 'pass', psid, { target_app_id: deskAppId }))).toMatchObject({
      code: 100,
    })
  })

  test('S46 a Secondary asks the Primary, also while a third app owns', async () => {
    const psid = await open()
    await simulator.move(botToken, 'pass', psid, { target_app_id: otherAppId })
    expect(await simulator.move(deskToken, 'request', psid, { metadata: 'please' })).toEqual(success)
    expect(lastOf(await heardByBot(psid), 'request_thread_control')?.body).toEqual({
      requested_owner_app_id: Number(deskAppId),
      metadata: 'please',
    })
    expect(await simulator.owner(psid)).toBe(otherAppId)
  })

  test('S46 only the Primary lists the Secondaries: 2018234 for them, 2018171 without a role', async () => {
    const { body } = await receivers(botToken)
    expect(body.data).toEqual(
      expect.arrayContaining([
        { id: deskAppId, name: 'Relais Desk' },
        { id: inboxAppId, name: 'Page Inbox' },
      ]),
    )
    expect(JSON.stringify(body.data)).not.toContain(botAppId)
    expect(refusalOf(await receivers(deskToken))).toMatchObject({ subcode: 2018234 })
    await simulator.setPage(page, { secondaryAppIds: [inboxAppId] })
    expect(refusalOf(await receivers(deskToken))).toMatchObject({ subcode: 2018171 })
    const psid = await open()
    for (const edge of ['take', 'request', 'pass']) {
      expect(refusalOf(await simulator.move(deskToken, edge, psid))).toMatchObject({ code: 100, subcode: 2018171 })
    }
    await simulator.setPage(page, { regime: 'routing-zero-config' })
    expect(refusalOf(await receivers(botToken)).message).toContain('Handover Protocol APIs disabled')
  })

  test('S46 nothing is released, extended or passed with a send', async () => {
    const psid = await open()
    expect(refusalOf(await simulator.move(botToken, 'release', psid))).toMatchObject({ status: 400, code: 100 })
    expect(refusalOf(await simulator.move(botToken, 'extend', psid, { duration: 60 }))).toMatchObject({ code: 100 })
    const extra = { thread_control: { control_type: 'pass', app_id: deskAppId } }
    expect(refusalOf(await simulator.send(botToken, psid, { text: 'x' }, extra))).toMatchObject({ code: 100 })
  })

  test('S59 in the Page Inbox, "move to inbox" asks the Primary, a reply takes nothing, Done gives back', async () => {
    const psid = await open()
    await simulator.must('POST', `/page-inbox/${psid}/take`)
    expect(lastOf(await heardByBot(psid), 'request_thread_control')?.body).toEqual({
      requested_owner_app_id: Number(inboxAppId),
    })
    await simulator.must('POST', `/page-inbox/${psid}/messages`, { text: 'from the inbox' })
    expect(lastEcho(await heardByBot(psid))?.body).toMatchObject({ app_id: Number(inboxAppId) })
    expect(await simulator.owner(psid)).toBe(botAppId)
    await simulator.move(botToken, 'pass', psid, { target_app_id: inboxAppId })
    await simulator.must('POST', `/page-inbox/${psid}/done`)
    expect(await simulator.owner(psid)).toBe(botAppId)
    expect(lastOf(await heardByBot(psid), 'pass_thread_control')?.body).toEqual({ new_owner_app_id: Number(botAppId) })
  })

  test('S63 each app whose role changes is told its own new role, without a sender', async () => {
    const rolesOf = (app: 'bot' | 'desk', from: number) =>
      simulator[app]
        .heard()
        .slice(from)
        .flatMap(({ item }) => (item.app_roles ? [item] : []))
    await simulator.must('GET', '/settled')
    const [bot, desk] = [simulator.bot.heard().length, simulator.desk.heard().length]
    await simulator.setPage(page, { defaultAppId: deskAppId })
    await simulator.must('GET', '/settled')
    expect(rolesOf('bot', bot)).toEqual([
      { recipient: { id: page }, timestamp: expect.any(Number), app_roles: { [botAppId]: ['secondary_receiver'] } },
    ])
    expect(rolesOf('desk', desk).map(({ app_roles }) => app_roles)).toEqual([{ [deskAppId]: ['primary_receiver'] }])
    await simulator.setPage(page, { secondaryAppIds: null })
    await simulator.must('GET', '/settled')
    expect(rolesOf('bot', bot)).toHaveLength(1)
    const psid = await open()
    expect(await simulator.owner(psid)).toBe(deskAppId)
  })

  test('S63 leaving the protocol takes every role away, and coming back gives them again', async () => {
    await simulator.setPage(page, { regime: 'hop2' })
    await simulator.must('GET', '/settled')
    const last = () => simulator.desk.heard().at(-1)?.item.app_roles
    expect(last()).toEqual({ [deskAppId]: [] })
    await simulator.setPage(page, { regime: 'hop1' })
    await simulator.must('GET', '/settled')
    expect(last()).toEqual({ [deskAppId]: ['secondary_receiver'] })
  })
})

describe('hop2, idle and exclusive', () => {
  beforeEach(() => simulator.setPage(page, { regime: 'hop2', defaultAppId: null, secondaryAppIds: null }))

  test('S47 a thread starts idle, heard in standby by all, and anyone may take it', async () => {
    const psid = await open()
    expect(await simulator.owner(psid)).toBeNull()
    expect(kindsOf(await heardByBot(psid))).toEqual(['standby:message'])
    expect(kindsOf(await heardByDesk(psid))).toEqual(['standby:message'])
    expect(await simulator.move(deskToken, 'take', psid)).toEqual(success)
    expect(await simulator.owner(psid)).toBe(deskAppId)
    await simulator.says(psid, 'now?')
    expect(lastOf(await heardByDesk(psid), 'message')?.channel).toBe('messaging')
  })

  test('S47 while one owns, the others may neither take nor write: 10/2018300', async () => {
    const psid = await open()
    await simulator.move(deskToken, 'take', psid)
    expect(refusalOf(await simulator.move(botToken, 'take', psid))).toMatchObject({ status: 400, code: 100 })
    expect(refusalOf(await say(botToken, psid))).toMatchObject(anotherApp)
    expect((await say(deskToken, psid)).status).toBe(200)
  })

  test('S47 a Primary, where there is one, owns from the first message and always takes', async () => {
    await simulator.setPage(page, { defaultAppId: botAppId })
    const psid = await open()
    expect(await simulator.owner(psid)).toBe(botAppId)
    await simulator.move(botToken, 'pass', psid, { target_app_id: deskAppId })
    expect(await simulator.move(botToken, 'take', psid)).toEqual(success)
    expect(lastOf(await heardByDesk(psid), 'take_thread_control')?.body).toEqual({
      previous_owner_app_id: Number(deskAppId),
      new_owner_app_id: Number(botAppId),
    })
    expect(refusalOf(await simulator.move(deskToken, 'take', psid))).toMatchObject({ code: 100 })
  })

  test('S47 any other app may ask the owner; control is released, extended, and ends after a day', async () => {
    const psid = await open()
    await simulator.move(deskToken, 'take', psid)
    await simulator.move(botToken, 'request', psid, { metadata: 'mine?' })
    const asked = lastOf(await heardByDesk(psid), 'request_thread_control')?.body as Fields
    expect(asked.requested_owner_app_id).toBe(Number(botAppId))
    expect(await simulator.move(deskToken, 'extend', psid, { duration: 2 * day })).toEqual(success)
    await simulator.advance(day + 60)
    expect(await simulator.owner(psid)).toBe(deskAppId)
    expect(await simulator.move(deskToken, 'release', psid)).toEqual(success)
    await simulator.move(botToken, 'take', psid)
    await simulator.advance(day + 60)
    expect(await simulator.owner(psid)).toBeNull()
  })

  test('S59 a reply in the Page Inbox takes control, and Done gives nothing back', async () => {
    const psid = await open()
    await simulator.must('POST', `/page-inbox/${psid}/messages`, { text: 'ours' })
    await simulator.must('POST', `/page-inbox/${psid}/done`)
    expect(await simulator.owner(psid)).toBe(inboxAppId)
  })
})
