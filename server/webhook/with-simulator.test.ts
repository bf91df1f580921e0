import '#lib/testing/database.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { pool } from '#lib/db.ts'
import type { IncomingEvent } from '#lib/incoming-event.ts'
import { takeEvents } from '#lib/intake/take-events.ts'
import { fetchAvatar, readAvatar } from '#lib/media/avatar.ts'
import { fetchAttachment } from '#lib/media/fetch-attachment.ts'
import { readBytes } from '#lib/media/storage.ts'
import { closeGraph } from '#lib/messenger/graph.ts'
import { readPage, readRegime } from '#lib/messenger/page.ts'
import { setPageProfile } from '#lib/messenger/page-profile.ts'
import { readProfile } from '#lib/messenger/profile.ts'
import { sendMessage } from '#lib/messenger/send.ts'
import { typingOn } from '#lib/messenger/sender-actions.ts'
import {
  missingFields,
  readAppFields,
  readSubscriptions,
  subscribeApp,
  subscribePage,
} from '#lib/messenger/subscriptions.ts'
import {
  extendControl,
  passControl,
  readOwner,
  releaseControl,
  requestControl,
  takeControl,
} from '#lib/messenger/thread-control.ts'
import { translate } from '#lib/messenger/translate.ts'
import { connectPage } from '#lib/pages/connect-page.ts'
import { testApps } from '#lib/testing/database.ts'
import { startSimulator } from '#server/messenger-simulator/simulator.ts'
import { drainWebhooks, handleWebhook, webhookPath } from './handle-webhook.ts'

/** The door and the simulator, over HTTP, as the desk meets Messenger. */
const pageId = '100200300400501'
const unroutedPageId = '100200300400502'
const secretOf = { [testApps.bot]: 'bot-app-secret-of-tests', [testApps.desk]: 'desk-app-secret-of-tests' }
const folder = mkdtempSync(path.join(tmpdir(), 'relais-door-'))
const server = createServer((request, response) => void handleWebhook(request, response))
const setup: Parameters<typeof startSimulator>[0]['setup'] = {
  apps: [
    { id: testApps.bot, name: 'Bot', secret: 'bot-app-secret-of-tests', role: 'bot', requireProof: true },
    { id: testApps.desk, name: 'Desk', secret: 'desk-app-secret-of-tests', role: 'desk', requireProof: true },
  ],
  pages: [
    {
      id: pageId,
      name: 'Colis Express',
      regime: 'routing-default-app',
      defaultAppId: testApps.bot,
      takeAllowed: [testApps.desk],
      tokens: { [testApps.bot]: 'EAA-bot', [testApps.desk]: 'EAA-desk' },
    },
    {
      id: unroutedPageId,
      name: 'Sans routage',
      regime: 'routing-zero-config',
      defaultAppId: null,
      takeAllowed: [],
      tokens: { [testApps.desk]: 'EAA-desk-2' },
    },
  ],
}

let simulator: Awaited<ReturnType<typeof startSimulator>>
let graphUrl = ''
const bot = () => ({ graphUrl, pageId, token: 'EAA-bot', appSecret: 'bot-app-secret-of-tests' })
const desk = () => ({ graphUrl, pageId, token: 'EAA-desk', appSecret: 'desk-app-secret-of-tests' })

beforeAll(async () => {
  simulator = await startSimulator({ port: 0, setup })
  graphUrl = `${simulator.url}/v25.0`
  process.env.RELAIS_SIMULATOR_URL = simulator.url
  process.env.RELAIS_DATA = folder
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const callbackUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}${webhookPath}`
  for (const id of [testApps.bot, testApps.desk]) {
    const app = { graphUrl, id, secret: secretOf[id] ?? '' }
    expect(await subscribeApp(app, { callbackUrl, verifyToken: 'verify-token-of-tests' })).toEqual(done)
    expect(missingFields(accepted(await readAppFields(app)))).toEqual([])
  }
  for (const credentials of [bot(), desk()]) expect(await subscribePage(credentials)).toEqual(done)
  const page = {
    name: 'Colis Express',
    pictureUrl: null,
    regime: 'routing-default-app',
    defaultAppId: testApps.bot,
  } as const
  await connectPage({ id: pageId, ...page, botToken: 'EAA-bot', deskToken: 'EAA-desk' })
})
beforeEach(async () => {
  await control('reset')
  await pool().query('TRUNCATE webhook_events, webhook_deliveries')
})
afterAll(async () => {
  await simulator.close()
  await drainWebhooks()
  server.closeAllConnections()
  server.close()
  await closeGraph()
  rmSync(folder, { recursive: true })
})

const done = { isOk: true, value: null }
function accepted<Value>(outcome: { isOk: true; value: Value } | { isOk: false }): Value {
  if (!outcome.isOk) throw new Error(`refused: ${JSON.stringify(outcome)}`)
  return outcome.value
}

async function control<Answer = unknown>(at: string, body: object = {}): Promise<Answer> {
  const answer = await fetch(`${simulator.url}/_simulator/${at}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(await answer.text())
  return (await answer.json()) as Answer
}
const newCustomer = async (more: object = {}) =>
  (await control<{ psid: string }>('customers', { name: 'Zoé Martin', locale: 'fr_FR', ...more })).psid
const says = (psid: string, what: object) => control<{ mid: string }>(`customers/${psid}/messages`, what)

const events = async (psid: string): Promise<IncomingEvent[]> => (await takeEvents({ pageId, psid })).map(translate)
/** Waits until Messenger has told what is looked for. */
async function heard<Kind extends IncomingEvent['kind']>(psid: string, kind: Kind, appId: string) {
  type Heard = Extract<IncomingEvent, { kind: Kind }>
  const isIt = (event: IncomingEvent): event is Heard & IncomingEvent => event.kind === kind && event.appId === appId
  await expect.poll(async () => (await events(psid)).some(isIt), { timeout: 5_000 }).toBe(true)
  const found = (await events(psid)).find(isIt)
  if (!found) throw new Error(`no ${kind}`)
  return found as Heard
}
const answer = (psid: string, text: string, more: object = {}) =>
  ({ psid, metadata: `client-${text}`, window: 'standard', kind: 'text', text, ...more }) as const

test('each app hears a customer’s message in its own stream, one as owner, one on standby (D11)', async () => {
  const psid = await newCustomer()
  const { mid } = await says(psid, { text: 'Où est mon colis ? éàü 😡' })
  const asBot = await heard(psid, 'message', testApps.bot)
  const asDesk = await heard(psid, 'message', testApps.desk)
  expect([asBot.channel, asDesk.channel]).toEqual(['messaging', 'standby'])
  expect([asBot.mid, asDesk.mid]).toEqual([mid, mid])
  expect(asBot.text).toBe('Où est mon colis ? éàü 😡')
})

test('our own send comes back as an echo with our id and mid, whichever app hears it (D13)', async () => {
  const psid = await newCustomer()
  await says(psid, { text: 'Bonjour' })
  const quickReplies = [{ title: 'Parler à quelqu’un', payload: 'RELAIS_TALK_TO_PERSON' }]
  const { mid } = accepted(await sendMessage(bot(), answer(psid, 'Je regarde', { quickReplies })))
  expect(await heard(psid, 'echo', testApps.desk)).toMatchObject({
    mid,
    psid,
    fromAppId: testApps.bot,
    metadata: 'client-Je regarde',
    channel: 'standby',
  })
  expect(await heard(psid, 'echo', testApps.bot)).toMatchObject({ mid, channel: 'messaging' })
})

test('a duplicated webhook leaves one event (D6)', async () => {
  const psid = await newCustomer()
  await control('faults', { duplicateWebhooks: 4 })
  await says(psid, { text: 'Allô ?' })
  await expect.poll(() => count('webhook_deliveries'), { timeout: 5_000 }).toBe(4)
  expect(await count('webhook_events')).toBe(2)
})

const count = async (table: 'webhook_deliveries' | 'webhook_events'): Promise<number> =>
  (await pool().query(`SELECT count(*)::int AS rows FROM ${table}`)).rows[0].rows

test('a tapped button tells its payload to the app that sent it, and its title to the other (D17)', async () => {
  const psid = await newCustomer()
  await says(psid, { text: 'Bonjour' })
  const buttons = [{ type: 'postback', title: 'Un humain', payload: 'RELAIS_TALK_TO_PERSON' }]
  accepted(await sendMessage(bot(), answer(psid, 'Que faire ?', { buttons })))
  await says(psid, { postback: { title: 'Un humain', payload: 'RELAIS_TALK_TO_PERSON' } })
  expect(await heard(psid, 'postback', testApps.bot)).toMatchObject({ payload: 'RELAIS_TALK_TO_PERSON' })
  expect(await heard(psid, 'postback', testApps.desk)).toMatchObject({ payload: null, title: 'Un humain' })
})

test('control passes with its metadata, is read as it is, and refuses who does not own it (D9, D11)', async () => {
  const psid = await newCustomer()
  await says(psid, { text: 'Un humain svp' })
  expect(accepted(await readOwner(bot(), psid))).toMatchObject({ kind: 'app', appId: testApps.bot })
  const tooEarly = await sendMessage(desk(), answer(psid, 'Bonjour'))
  expect(tooEarly).toMatchObject({ isOk: false, failure: { code: 'not-ours-now', handling: 'not-ours' } })
  const metadata = JSON.stringify({ v: 1, reason: 'asked' })
  expect(await passControl(bot(), { psid, targetAppId: testApps.desk, metadata })).toEqual(done)
  expect(await heard(psid, 'control-passed', testApps.desk)).toMatchObject({
    previousOwnerAppId: testApps.bot,
    newOwnerAppId: testApps.desk,
    metadata,
  })
  expect(accepted(await readOwner(desk(), psid))).toMatchObject({ kind: 'app', appId: testApps.desk })
  expect(await releaseControl(bot(), { psid })).toMatchObject({
    failure: { code: 'not-the-owner', handling: 'not-ours' },
  })
  expect(await extendControl(desk(), { psid, durationSeconds: 172_800 })).toEqual(done)
  accepted(await sendMessage(desk(), answer(psid, 'Bonjour, Camille à votre écoute')))
  expect(await releaseControl(desk(), { psid })).toEqual(done)
  expect(accepted(await readOwner(bot(), psid))).toEqual({ kind: 'idle' })
})

test('the desk may take, and a request is only asked', async () => {
  const psid = await newCustomer()
  await says(psid, { text: 'Bonjour' })
  expect(await takeControl(desk(), { psid })).toEqual(done)
  expect(await heard(psid, 'control-taken', testApps.bot)).toMatchObject({ newOwnerAppId: testApps.desk })
  expect(await requestControl(bot(), { psid, metadata: 'please' })).toEqual(done)
  expect(await heard(psid, 'control-requested', testApps.desk)).toMatchObject({ byAppId: testApps.bot })
})

test('where the Page has no default app nobody may take, and the reason is known', async () => {
  const psid = await newCustomer({ pageId: unroutedPageId })
  await says(psid, { text: 'Bonjour' })
  const outcome = await takeControl({ ...desk(), pageId: unroutedPageId, token: 'EAA-desk-2' }, { psid })
  expect(outcome).toMatchObject({ failure: { code: 'take-not-enabled', graph: { code: 27 } } })
})

test('another app’s words are an echo under its own id (D12)', async () => {
  const psid = await newCustomer()
  await says(psid, { text: 'Bonjour' })
  await control(`page-inbox/${psid}/messages`, { text: 'Ici la boîte de la Page' })
  expect(await heard(psid, 'echo', testApps.desk)).toMatchObject({ fromAppId: testApps.inbox, metadata: null })
})

test('receipts come with a watermark (D19)', async () => {
  const psid = await newCustomer()
  await says(psid, { text: 'Bonjour' })
  accepted(await sendMessage(bot(), answer(psid, 'Bonjour !')))
  expect((await heard(psid, 'delivery', testApps.bot)).watermark.getTime()).toBeGreaterThan(0)
  await control(`customers/${psid}/read`)
  expect((await heard(psid, 'read', testApps.bot)).watermark.getTime()).toBeGreaterThan(0)
})

test('an event that nobody has a word for is kept with what it said (D5)', async () => {
  const psid = await newCustomer()
  await says(psid, { raw: { message_mood: { mood: 'angry' } } })
  await expect
    .poll(async () => (await pool().query(`SELECT item FROM webhook_events WHERE kind = 'unknown'`)).rowCount)
    .toBeGreaterThan(0)
})

test('a profile is read whole, and its absence is survived (D18)', async () => {
  const psid = await newCustomer()
  await says(psid, { text: 'Bonjour' })
  const profile = accepted(await readProfile(desk(), psid))
  expect(profile).toMatchObject({ isMissing: false, name: 'Zoé Martin', locale: 'fr_FR' })
  const missing = async (kind: string) => {
    const other = await newCustomer({ profile: kind })
    await says(other, { text: 'Bonjour' })
    return accepted(await readProfile(desk(), other))
  }
  expect(await missing('empty')).toEqual({ isMissing: true, reason: 'empty' })
  expect(await missing('phone-account')).toEqual({ isMissing: true, reason: 'no-profile' })
  expect(await missing('no-permission')).toMatchObject({ isMissing: true })
})

test('a customer’s face is kept by the desk', async () => {
  const psid = await newCustomer()
  await says(psid, { text: 'Bonjour' })
  const profile = accepted(await readProfile(desk(), psid))
  const url = profile.isMissing ? null : profile.pictureUrl
  expect(await fetchAvatar('zoe', url ?? '')).toBeNull()
  expect(await readAvatar('zoe')).toMatchObject({ contentType: 'image/svg+xml' })
})

test('a customer’s file is kept under its name by its content (D14)', async () => {
  const psid = await newCustomer()
  const bytes = Buffer.from('%PDF-1.7\nune facture')
  const file = {
    type: 'file',
    name: 'facture.pdf',
    contentType: 'application/pdf',
    dataBase64: bytes.toString('base64'),
  }
  await says(psid, { attachments: [file] })
  const { attachments } = await heard(psid, 'message', testApps.bot)
  expect(attachments).toMatchObject([{ type: 'file', name: 'facture.pdf' }])
  const fetched = await fetchAttachment({ id: 'facture', url: attachments[0]?.url ?? '', name: 'facture.pdf' })
  expect(fetched).toMatchObject({ state: 'stored', contentType: 'application/pdf' })
  expect(await readBytes('attachments/facture')).toEqual(bytes)
})

test('an agent’s file and a picture by its address reach the customer', async () => {
  const psid = await newCustomer()
  await says(psid, { text: 'Bonjour' })
  const bytes = Buffer.from('%PDF-1.7\nun avoir')
  const file = { kind: 'file', name: 'avoir.pdf', contentType: 'application/pdf', bytes } as const
  accepted(await sendMessage(bot(), { psid, metadata: 'f-1', window: 'standard', ...file }))
  const echo = await heard(psid, 'echo', testApps.bot)
  expect(echo).toMatchObject({ metadata: 'f-1', attachments: [{ type: 'file' }] })
  const url = `${simulator.url}/_files/avatars/${psid}.svg`
  const picture = await sendMessage(bot(), { psid, metadata: 'p-1', window: 'standard', kind: 'picture-url', url })
  expect(picture.isOk).toBe(true)
})

test('a send whose answer is lost is ambiguous, and its echo tells (D29)', async () => {
  const psid = await newCustomer()
  await says(psid, { text: 'Bonjour' })
  await control('faults', { loseResponse: 1 })
  expect(await sendMessage(bot(), answer(psid, 'perdu'))).toMatchObject({ failure: { handling: 'ambiguous' } })
  expect(await heard(psid, 'echo', testApps.bot)).toMatchObject({ metadata: 'client-perdu' })
})

test('after 24 hours only a person may answer, and Messenger’s no is understood (D23)', async () => {
  const psid = await newCustomer()
  await says(psid, { text: 'Bonjour' })
  await control('clock', { advanceSeconds: 86_401 })
  expect(await sendMessage(bot(), answer(psid, 'trop tard'))).toMatchObject({
    isOk: false,
    failure: { handling: 'never' },
  })
  await control('clock', { real: true })
})

test('the Page tells its name, its regime, who listens, and takes its menu', async () => {
  expect(accepted(await readPage(desk()))).toMatchObject({ name: 'Colis Express' })
  expect(accepted(await readRegime(desk()))).toBe('routing-default-app')
  const listening = accepted(await readSubscriptions(desk())).map(({ appId }) => appId)
  expect(listening).toEqual(expect.arrayContaining([testApps.bot, testApps.desk]))
  expect(await setPageProfile(bot(), { talkToPersonPayload: 'RELAIS_TALK_TO_PERSON' })).toEqual(done)
  const psid = await newCustomer()
  await says(psid, { getStarted: true })
  expect(await heard(psid, 'postback', testApps.bot)).toMatchObject({ payload: 'RELAIS_GET_STARTED' })
})

test('typing is seen, and a wrong secret is told from a wrong message', async () => {
  const psid = await newCustomer()
  await says(psid, { text: 'Bonjour' })
  expect(await typingOn(bot(), psid)).toEqual(done)
  const wrong = { ...bot(), appSecret: 'not the secret of the app' }
  expect(await typingOn(wrong, psid)).toMatchObject({ failure: { code: 'token-invalid', handling: 'reconnect' } })
})
