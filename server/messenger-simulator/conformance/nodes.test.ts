import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
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
