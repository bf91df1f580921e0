import { createHmac } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  botToken,
  deskAppId,
  deskToken,
  type Fields,
  type Harness,
  lastEcho,
  lastOf,
  refusalOf,
  routedPage,
  startHarness,
  zeroBotToken,
  zeroPage,
} from './harness.ts'

let simulator: Harness
beforeAll(async () => {
  simulator = await startHarness()
})
afterAll(() => simulator.close())

const remove = async (token: string, path: string) => {
  const response = await fetch(`${simulator.url}${path}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${token}` },
  })
  return { status: response.status, body: (await response.json()) as Fields }
}
const listed = ({ body }: { body: Fields }) => (body.data as Fields[]).map(({ id }) => id)
const conversation = (psid: string) =>
  simulator.must<{ messages: Fields[]; persistentMenu: Fields[] }>('GET', `/conversations/${psid}`)

describe('personas', () => {
  const picture = 'https://example.org/ana.png'
  const create = (name: string, token = botToken) =>
    simulator.post(token, '/me/personas', { name, profile_picture_url: picture })

  test('S37 are made, read, listed and deleted; a name has at most 50 characters', async () => {
    const { body } = await create('Ana')
    expect(body).toEqual({ id: expect.stringMatching(/^\d+$/) })
    expect((await simulator.get(botToken, `/${body.id}`)).body).toEqual({
      name: 'Ana',
      profile_picture_url: picture,
      id: body.id,
    })
    const second = await create('x'.repeat(50))
    expect(refusalOf(await create('x'.repeat(51)))).toMatchObject({ code: 100 })
    expect(refusalOf(await simulator.post(botToken, '/me/personas', { name: 'No picture' }))).toMatchObject({
      code: 100,
    })
    const first = await simulator.get(botToken, '/me/personas?limit=1')
    const { next } = first.body.paging as { next: string }
    const rest = (await (await fetch(next)).json()) as Fields
    expect([...listed(first), ...listed({ body: rest })].sort()).toEqual([body.id, second.body.id].sort())
    expect((await remove(botToken, `/${body.id}`)).body).toEqual({ success: true })
    expect(listed(await simulator.get(botToken, '/me/personas'))).toEqual([second.body.id])
    expect(refusalOf(await simulator.get(botToken, `/${body.id}`))).toMatchObject({ code: 100, subcode: 33 })
  })

  test('S37 speak at the top level of a send; what was said keeps its face, but a deleted one says nothing new', async () => {
    const psid = await simulator.openThread()
    const { body } = await create('Ana')
    const say = () => simulator.send(botToken, psid, { text: 'I am Ana' }, { persona_id: body.id })
    expect((await say()).status).toBe(200)
    expect(lastEcho(await simulator.heard(simulator.bot, psid))?.body).not.toHaveProperty('persona_id')
    await remove(botToken, `/${body.id}`)
    expect(refusalOf(await say())).toMatchObject({ code: 100 })
    expect((await conversation(psid)).messages.at(-1)).toMatchObject({ persona: { name: 'Ana', pictureUrl: picture } })
  })

  test('S37 belong to their Page', async () => {
    const { body } = await create('Ana')
    const psid = await simulator.openThread(zeroPage)
    const refused = await simulator.send(zeroBotToken, psid, { text: 'x' }, { persona_id: body.id })
    expect(refusalOf(refused)).toMatchObject({ code: 100 })
    expect(refusalOf(await simulator.get(zeroBotToken, `/${body.id}`))).toMatchObject({ subcode: 33 })
  })
})

describe('the Messenger Profile', () => {
  const path = '/me/messenger_profile'
  const set = (profile: Fields) => simulator.post(zeroBotToken, path, profile)
  const get = async (field: string) =>
    ((await simulator.get(zeroBotToken, `${path}?fields=${field}`)).body.data as Fields[])[0]

  test('S38 tells ice breakers back in the format in which they came, at most four', async () => {
    const question = { question: 'Where is my parcel?', payload: 'WHERE' }
    const plain = { ice_breakers: [question] }
    const byLanguage = { ice_breakers: [{ call_to_actions: [question], locale: 'default' }] }
    for (const given of [plain, byLanguage]) {
      expect((await set(given)).body).toEqual({ result: 'success' })
      expect(await get('ice_breakers')).toEqual(given)
    }
    const five = Array.from({ length: 5 }, () => question)
    expect(refusalOf(await set({ ice_breakers: five }))).toMatchObject({ code: 100 })
    const tooMany = { ice_breakers: [{ call_to_actions: five, locale: 'default' }] }
    expect(refusalOf(await set(tooMany))).toMatchObject({ code: 100 })
  })

  test('S38 shows each person greeting, questions and menu in their own language, else in the default one', async () => {
    const menu = (locale: string, title: string) => ({
      locale,
      call_to_actions: [{ type: 'postback', title, payload: 'PERSON' }],
    })
    await set({
      get_started: { payload: 'START' },
      greeting: [
        { locale: 'default', text: 'Hello {{user_first_name}}!' },
        { locale: 'fr_FR', text: 'Bonjour {{user_full_name}} !' },
      ],
      persistent_menu: [menu('default', 'A person'), menu('fr_FR', 'Un humain')],
      ice_breakers: [
        { locale: 'default', call_to_actions: [{ question: 'Where is it?', payload: 'WHERE' }] },
        { locale: 'fr_FR', call_to_actions: [{ question: 'Où est-il ?', payload: 'WHERE' }] },
      ],
    })
    const shown = async (locale: string) => {
      const psid = await simulator.customer({ pageId: zeroPage, locale })
      const { greeting, iceBreakers, persistentMenu } = await simulator.must<Record<string, { title: string }[]>>(
        'GET',
        `/conversations/${psid}`,
      )
      return [greeting, iceBreakers?.[0]?.title, persistentMenu?.[0]?.title]
    }
    expect(await shown('fr_FR')).toEqual(['Bonjour Ana Éloi !', 'Où est-il ?', 'Un humain'])
    expect(await shown('de_DE')).toEqual(['Hello Ana!', 'Where is it?', 'A person'])
    const psid = await simulator.customer({ pageId: zeroPage, locale: 'fr_FR' })
    await simulator.says(psid, { postback: { title: 'Où est-il ?', payload: 'WHERE' } })
    expect(lastOf(await simulator.heard(simulator.bot, psid), 'postback')?.body).toMatchObject({ payload: 'WHERE' })
    await remove(zeroBotToken, `${path}?fields=persistent_menu,get_started,greeting,ice_breakers`)
  })

  test('S38 a menu needs a part for the default language, and Get Started to stay', async () => {
    await set({ get_started: { payload: 'START' } })
    expect(refusalOf(await set({ persistent_menu: [{ locale: 'fr_FR', call_to_actions: [] }] }))).toMatchObject({
      code: 100,
    })
    await set({ persistent_menu: [{ locale: 'default', call_to_actions: [] }] })
    expect(refusalOf(await remove(zeroBotToken, `${path}?fields=get_started`))).toMatchObject({ code: 100 })
    expect((await remove(zeroBotToken, `${path}?fields=persistent_menu,get_started`)).status).toBe(200)
    expect(await get('get_started')).toBeUndefined()
  })

  test('S38 refuses a property that nobody knows, one too long, and one that is read only', async () => {
    expect(refusalOf(await set({ sparkle: true }))).toMatchObject({ code: 100 })
    expect(refusalOf(await set({ greeting: [{ locale: 'default', text: 'x'.repeat(161) }] }))).toMatchObject({
      code: 100,
    })
    expect(refusalOf(await set({ subject_to_new_eu_privacy_rules: true }))).toMatchObject({ code: 100 })
    expect(await get('subject_to_new_eu_privacy_rules')).toEqual({ subject_to_new_eu_privacy_rules: false })
  })

  test('S39 one person’s own menu goes before the Page’s, and can be taken away', async () => {
    const menu = (title: string) => [
      { locale: 'default', call_to_actions: [{ type: 'postback', title, payload: title.toUpperCase() }] },
    ]
    await set({ get_started: { payload: 'START' }, persistent_menu: menu('Everybody') })
    const [one, two] = [await simulator.openThread(zeroPage), await simulator.openThread(zeroPage)]
    const settings = '/me/custom_user_settings'
    const own = { psid: one, persistent_menu: menu('Only you') }
    expect((await simulator.post(zeroBotToken, settings, own)).body).toEqual({ result: 'success' })
    const titles = async (psid: string) => (await conversation(psid)).persistentMenu.map(({ title }) => title)
    expect([await titles(one), await titles(two)]).toEqual([['Only you'], ['Everybody']])
    expect((await simulator.get(zeroBotToken, `${settings}?psid=${one}`)).body).toEqual({
      data: [{ user_level_persistent_menu: menu('Only you'), page_level_persistent_menu: menu('Everybody') }],
    })
    await simulator.says(one, { postback: { title: 'Only you', payload: 'ONLY YOU' } })
    const unwanted = encodeURIComponent('["persistent_menu"]')
    expect((await remove(zeroBotToken, `${settings}?psid=${one}&params=${unwanted}`)).body).toEqual({
      result: 'success',
    })
    expect(await titles(one)).toEqual(['Everybody'])
    expect(refusalOf(await simulator.get(zeroBotToken, `${settings}?psid=1`))).toMatchObject({ subcode: 2018001 })
  })
})

describe('labels and moderation', () => {
  const path = '/me/custom_labels'
  const create = async (name: string) =>
    String((await simulator.post(botToken, path, { page_label_name: name })).body.id)

  test('S42 labels are made, put on people, told by webhook, taken off and deleted', async () => {
    const psid = await simulator.openThread()
    const id = await create('VIP')
    expect((await simulator.get(botToken, `${path}?fields=page_label_name`)).body.data).toContainEqual({
      page_label_name: 'VIP',
      id,
    })
    expect((await simulator.post(botToken, `/${id}/label`, { user: psid })).body).toEqual({ success: true })
    expect(listed(await simulator.get(botToken, `/${psid}/custom_labels`))).toEqual([id])
    await simulator.must('GET', '/settled')
    expect(simulator.bot.heard().findLast(({ channel }) => channel === 'changes')?.item).toEqual({
      field: 'inbox_labels',
      value: { user: { id: psid }, action: 'add', label: { id, page_label_name: 'VIP' } },
    })
    expect((await remove(botToken, `/${id}/label?user=${psid}`)).body).toEqual({ success: true })
    expect(listed(await simulator.get(botToken, `/${psid}/custom_labels`))).toEqual([])
    expect((await remove(botToken, `/${id}`)).body).toEqual({ success: true })
    expect(refusalOf(await simulator.get(botToken, `/${id}`))).toMatchObject({ subcode: 33 })
  })

  test('S42 labels answer 2/2018344 until an admin accepts the Page Contact Terms', async () => {
    const id = await create('Later')
    await simulator.setPage(routedPage, { contactTermsAccepted: false })
    for (const refused of [
      await simulator.post(botToken, path, { page_label_name: 'x' }),
      await simulator.get(botToken, path),
      await simulator.get(botToken, `/${id}`),
    ]) {
      expect(refusalOf(refused)).toMatchObject({ code: 2, subcode: 2018344 })
    }
    await simulator.setPage(routedPage, { contactTermsAccepted: true })
    expect((await simulator.get(botToken, path)).status).toBe(200)
  })

  const moderate = (psids: string[], actions: string[]) =>
    simulator.post(botToken, '/me/moderate_conversations', { user_ids: psids.map((id) => ({ id })), actions })

  test('S42 a blocked person is not heard and cannot be written to, until unblocked; either spelling will do', async () => {
    const psid = await simulator.openThread()
    expect((await moderate([psid], ['BLOCK_USER'])).body).toEqual({ success: true })
    expect((await simulator.control('POST', `/customers/${psid}/messages`, { text: 'hello?' })).status).toBe(409)
    expect(refusalOf(await simulator.send(botToken, psid, { text: 'x' }))).toMatchObject({ code: 551 })
    expect(listed(await simulator.get(botToken, '/me/blocked'))).toContain(psid)
    await moderate([psid], ['unblock_user'])
    await simulator.says(psid, 'there you are')
    await simulator.post(botToken, '/me/blocked', { psid })
    expect(listed(await simulator.get(botToken, '/me/blocked'))).toContain(psid)
    await remove(botToken, `/me/blocked?psid=${psid}`)
    expect((await simulator.send(botToken, psid, { text: 'x' })).status).toBe(200)
  })

  test('S42 spam leaves the inbox for its own folder', async () => {
    const psid = await simulator.openThread()
    await moderate([psid], ['move_to_spam'])
    const inFolder = async (folder: string) =>
      listed(await simulator.get(botToken, `/me/conversations?user_id=${psid}${folder}`))
    expect([await inFolder(''), await inFolder('&folder=spam')]).toEqual([[], [`t_${psid}`]])
  })

  test('S42 at most ten people and two actions that do not contradict, and only who has written', async () => {
    const psid = await simulator.openThread()
    const stranger = await simulator.customer()
    const eleven = Array.from({ length: 11 }, () => psid)
    for (const [psids, actions] of [
      [eleven, ['block_user']],
      [[psid], ['block_user', 'unblock_user']],
      [[psid], ['block_user', 'ban_user', 'move_to_spam']],
      [[psid], ['hug_user']],
      [[stranger], ['block_user']],
    ] as const) {
      expect(refusalOf(await moderate([...psids], [...actions]))).toMatchObject({ status: 400, code: 100 })
    }
    expect((await simulator.send(deskToken, psid, { text: 'x' })).status).toBe(400)
  })
})

describe('callbacks outside the webhook', () => {
  let app: Server
  let url: string
  let forms: { path: string; signed: string }[] = []
  let reply: unknown

  beforeAll(async () => {
    app = createServer((request, response) => {
      let text = ''
      request.on('data', (chunk) => {
        text += chunk
      })
      request.on('end', () => {
        forms.push({ path: request.url ?? '', signed: new URLSearchParams(text).get('signed_request') ?? '' })
        response.end(JSON.stringify(reply))
      })
    })
    await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(app.address() as AddressInfo).port}`
  })
  afterAll(() => new Promise((resolve) => app.close(resolve)))

  test('S44 a data deletion is posted with a signed request, and wants an address and a code', async () => {
    forms = []
    reply = { url: `${url}/status/7`, confirmation_code: 'c-7' }
    const path = `/apps/${deskAppId}/data-deletion`
    const asked = await simulator.must('POST', path, { url: `${url}/deletion`, userId: '4711' })
    expect(asked).toEqual({ status: 200, body: reply, isAccepted: true })
    const [signature = '', payload = ''] = forms[0]?.signed.split('.') ?? []
    expect(signature).toBe(createHmac('sha256', 'desk-secret').update(payload).digest('base64url'))
    expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toEqual({
      user_id: '4711',
      algorithm: 'HMAC-SHA256',
      issued_at: expect.any(Number),
      expires: expect.any(Number),
    })
    reply = { status: 'ok' }
    expect(await simulator.must('POST', path, { url })).toMatchObject({ isAccepted: false })
  })

  test('S44 a removed app is told at its deauthorize address, from the setup or given', async () => {
    forms = []
    const pathOf = (id: string) => `/apps/${id}/deauthorize`
    expect((await simulator.control('POST', pathOf(deskAppId))).status).toBe(400)
    expect((await simulator.control('POST', pathOf('1'))).status).toBe(404)
    expect(await simulator.must('POST', pathOf(deskAppId), { url: `${url}/bye` })).toEqual({
      status: 200,
      isAccepted: true,
    })
    const apps = simulator.setup.apps.map((known) => ({ ...known, deauthorizeUrl: `${url}/from-setup` }))
    const run = await startHarness()
    await run.must('POST', '/reset', { setup: { ...run.setup, apps } })
    await run.must('POST', pathOf(deskAppId))
    await run.close()
    expect(forms.map(({ path }) => path)).toEqual(['/bye', '/from-setup'])
  })
})
