import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  allFields,
  botToken,
  deskToken,
  type Fields,
  type Harness,
  refusalOf,
  startHarness,
  zeroBotToken,
  zeroPage,
} from './harness.ts'

let simulator: Harness
let psid: string
beforeAll(async () => {
  simulator = await startHarness()
  psid = await simulator.customer()
  await simulator.says(psid, 'hello')
})
afterAll(() => simulator.close())
afterEach(() => simulator.must('DELETE', '/faults'))

describe('nodes and profiles', () => {
  test('S40 answers a profile, an empty object, 2018218 or 2018247 as the customer was made', async () => {
    const full = await simulator.get(botToken, `/${psid}?fields=name,first_name,last_name,profile_pic,locale`)
    expect(full.body).toMatchObject({
      id: psid,
      name: 'Ana Éloi',
      first_name: 'Ana',
      last_name: 'Éloi',
      locale: 'fr_FR',
    })
    const picture = await fetch(String(full.body.profile_pic))
    expect(picture.headers.get('content-type')).toBe('image/svg+xml')
    const profileOf = async (profile: string) => simulator.get(botToken, `/${await simulator.customer({ profile })}`)
    expect(await profileOf('empty')).toEqual({ status: 200, body: {} })
    expect(refusalOf(await profileOf('phone-account'))).toMatchObject({ code: 100, subcode: 2018218 })
    expect(refusalOf(await profileOf('no-permission'))).toMatchObject({ subcode: 2018247 })
  })

  test('names of apps are told, those of Messenger itself too', async () => {
    const name = async (id: string) => (await simulator.get(botToken, `/${id}?fields=name`)).body
    expect(await name('2020202020202020')).toEqual({ id: '2020202020202020', name: 'Relais Desk' })
    expect(await name('263902037430900')).toEqual({ id: '263902037430900', name: 'Page Inbox' })
  })

  test('S38 overwrites only the named properties of the Messenger Profile; the menu needs Get Started', async () => {
    const path = '/me/messenger_profile'
    const menu = { persistent_menu: [{ locale: 'default', call_to_actions: [] }] }
    const token = zeroBotToken
    expect(refusalOf(await simulator.post(token, path, menu))).toMatchObject({ code: 100 })
    await simulator.post(token, path, { get_started: { payload: 'START' } })
    expect((await simulator.post(token, path, menu)).body).toEqual({ result: 'success' })
    const { body } = await simulator.get(token, `${path}?fields=get_started,persistent_menu`)
    expect(body).toEqual({ data: [{ get_started: { payload: 'START' }, ...menu }] })
    const remove = { method: 'DELETE', headers: { authorization: `Bearer ${token}` } }
    await fetch(`${simulator.url}${path}?fields=get_started,persistent_menu`, remove)
    expect((await simulator.get(token, `${path}?fields=get_started`)).body).toEqual({ data: [] })
  })
})

describe('subscriptions', () => {
  test('S43 lists, replaces and removes the calling app’s fields of a Page', async () => {
    const path = `/${zeroPage}/subscribed_apps`
    await simulator.post(zeroBotToken, path, { subscribed_fields: 'messages,standby' })
    const listed = (await simulator.get(zeroBotToken, path)).body.data as Fields[]
    expect(listed.find(({ id }) => id === '1010101010101010')).toMatchObject({
      name: 'Relais Bot',
      subscribed_fields: ['messages', 'standby'],
    })
    const unknown = await simulator.post(zeroBotToken, path, { subscribed_fields: 'messages,gossip' })
    expect(refusalOf(unknown)).toMatchObject({ code: 100 })
    await fetch(`${simulator.url}${path}?access_token=${zeroBotToken}`, { method: 'DELETE' })
    const left = (await simulator.get(zeroBotToken, path)).body.data as Fields[]
    expect(left.map(({ id }) => id)).toEqual(['2020202020202020'])
  })

  test('S43 one field that the app may not have refuses the whole list of a Page, and leaves what it had', async () => {
    const path = `/${zeroPage}/subscribed_apps`
    const subscribe = async (fields: string) =>
      refusalOf(await simulator.post(zeroBotToken, path, { subscribed_fields: fields }))
    const listed = async () => {
      const { data } = (await simulator.get(zeroBotToken, path)).body as { data: Fields[] }
      return data.find(({ id }) => id === '1010101010101010')?.subscribed_fields
    }
    const refusedFields = { send_cart: 'catalog_management', messaging_feedback: 'unknown' }
    await simulator.must('POST', '/faults', { refusedFields })
    expect(await subscribe('messages')).toMatchObject({ status: 200 })
    expect(await subscribe('messages,standby,send_cart')).toEqual({
      status: 403,
      code: 200,
      subcode: undefined,
      message: '(#200) To subscribe to the send_cart field, one of these permissions is needed: catalog_management',
    })
    const unknown = await subscribe('messages,messaging_feedback')
    expect(unknown).toMatchObject({ status: 400, code: 100 })
    expect(unknown.message).toMatch(
      /^\(#100\) Param subscribed_fields\[1\] must be one of \{.*got "messaging_feedback"\.$/,
    )
    expect(await listed()).toEqual(['messages'])
    const { happened } = await simulator.must<{ happened: Fields }>('GET', '/faults')
    expect(happened).toMatchObject({ graphRefusal: 2 })
    await simulator.must('POST', '/faults', { refusedFields: {} })
    expect(await subscribe('messages,send_cart')).toMatchObject({ status: 200 })
    expect(await listed()).toEqual(['messages', 'send_cart'])
  })

  test('S43 an app is refused what is no field, and only its Pages what it lacks a permission for', async () => {
    const [path, token] = ['/2020202020202020/subscriptions', '2020202020202020|desk-secret']
    const subscribe = async (fields: string) => {
      const callback = { object: 'page', callback_url: simulator.desk.url, verify_token: 'desk-verify' }
      return refusalOf(await simulator.post(token, path, { ...callback, fields }))
    }
    await simulator.must('POST', '/faults', { refusedFields: { send_cart: 'unknown', feed: 'pages_show_list' } })
    expect(await subscribe('messages,send_cart')).toMatchObject({
      code: 100,
      message: expect.stringMatching(/Param fields\[1\] must be one/),
    })
    expect(await subscribe('messages,feed')).toMatchObject({ status: 200 })
    await simulator.must('DELETE', '/faults')
    expect(await subscribe(allFields.join())).toMatchObject({ status: 200 })
  })

  test('S43 lets only the app itself read and change where its webhooks go', async () => {
    const own = await simulator.get('2020202020202020|desk-secret', '/2020202020202020/subscriptions')
    expect(own.body).toMatchObject({ data: [{ object: 'page', active: true, callback_url: simulator.desk.url }] })
    expect((await simulator.get('2020202020202020|wrong', '/2020202020202020/subscriptions')).status).toBe(400)
    expect((await simulator.get(deskToken, '/2020202020202020/subscriptions')).status).toBe(400)
  })

  test('S43 an app that ends its subscription hears nothing more, of any Page', async () => {
    const run = await startHarness()
    const url = `${run.url}/2020202020202020/subscriptions?access_token=${encodeURIComponent('2020202020202020|desk-secret')}`
    expect(await (await fetch(url, { method: 'DELETE' })).json()).toEqual({ success: true })
    expect(await (await fetch(url)).json()).toEqual({ data: [] })
    const other = await run.openThread()
    expect(await run.heard(run.desk, other)).toEqual([])
    expect(await run.heard(run.bot, other)).toHaveLength(1)
    await run.close()
  })
})
