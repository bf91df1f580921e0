import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Credentials, callGraph, closeGraph } from './graph.ts'
import { readRegime } from './page.ts'
import { readProfile } from './profile.ts'
import { sendMessage } from './send.ts'
import { markSeen } from './sender-actions.ts'
import { missingFields, readAppFields, readSubscriptions, wantedFields } from './subscriptions.ts'
import { passControl, readOwner, releaseControl, takeControl } from './thread-control.ts'

type Seen = { method: string; url: URL; headers: IncomingMessage['headers']; body: string }
let seen: Seen[] = []
let answer: (response: ServerResponse, request: Seen) => void = () => {}

const server = createServer(async (request, response) => {
  const url = new URL(request.url ?? '', 'http://graph')
  const call = { method: request.method ?? '', url, headers: request.headers, body: await text(request) }
  seen.push(call)
  answer(response, call)
})
let credentials: Credentials

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const graphUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v25.0`
  credentials = { graphUrl, token: 'EAA-secret', appSecret: 'shh', pageId: '900' }
})
beforeEach(() => {
  seen = []
  json({ recipient_id: '555', message_id: 'm_1' })
})
afterAll(async () => {
  await closeGraph()
  server.closeAllConnections()
  server.close()
})

function json(value: unknown, status = 200, headers: Record<string, string> = {}) {
  answer = (response) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value))
}
const refuse = (error: object, status = 400, headers = {}) =>
  json({ error: { type: 'OAuthException', fbtrace_id: 'T', message: 'texte localisé', ...error } }, status, headers)
const bodyOf = (index = 0) => JSON.parse(seen[index]?.body ?? 'null') as unknown

const words = { psid: '555', metadata: 'client-1', window: 'standard', kind: 'text', text: 'Bonjour' } as const
const send = (more: object = {}) => sendMessage(credentials, { ...words, ...more })

test('a text goes as a response, with our id, the token in a header and the proof in the address', async () => {
  expect(await send()).toEqual({ isOk: true, value: { mid: 'm_1' } })
  const [call] = seen
  expect([call?.method, call?.url.pathname]).toEqual(['POST', '/v25.0/900/messages'])
  expect(call?.headers.authorization).toBe('Bearer EAA-secret')
  expect(call?.url.searchParams.get('appsecret_proof')).toBe(
    createHmac('sha256', 'shh').update('EAA-secret').digest('hex'),
  )
  expect(call?.url.searchParams.get('access_token')).toBeNull()
  expect(bodyOf()).toEqual({
    recipient: { id: '555' },
    messaging_type: 'RESPONSE',
    message: { text: 'Bonjour', metadata: 'client-1' },
  })
})

test('the human agent window, the passing of control, quick replies and buttons', async () => {
  const quickReplies = Array.from({ length: 14 }, (_, index) => ({ title: `Choice ${index}`, payload: `C${index}` }))
  await send({ window: 'human-agent', passTo: '222', quickReplies })
  expect(bodyOf()).toMatchObject({
    messaging_type: 'MESSAGE_TAG',
    tag: 'HUMAN_AGENT',
    thread_control: { control_type: 'pass', app_id: '222' },
    message: { quick_replies: quickReplies.slice(0, 13).map((each) => ({ content_type: 'text', ...each })) },
  })
  await send({ buttons: [{ type: 'web_url', title: 'A title that is far too long', url: 'https://a.b' }] })
  expect(bodyOf(1)).toMatchObject({
    message: {
      attachment: {
        type: 'template',
        payload: {
          template_type: 'button',
          text: 'Bonjour',
          buttons: [{ type: 'web_url', title: 'A title that is far…', url: 'https://a.b' }],
        },
      },
    },
  })
})

test('a picture goes by its address, a file as multipart under its name', async () => {
  await send({ kind: 'picture-url', url: 'https://a.b/c.png' })
  expect(bodyOf()).toMatchObject({ message: { attachment: { type: 'image', payload: { url: 'https://a.b/c.png' } } } })
  const file = { kind: 'file', name: 'reçu.pdf', contentType: 'application/pdf', bytes: Buffer.from('%PDF-1.7') }
  await send(file)
  const form = await new Response(seen[1]?.body, {
    headers: { 'content-type': seen[1]?.headers['content-type'] ?? '' },
  }).formData()
  expect(form.get('recipient')).toBe('{"id":"555"}')
  expect(JSON.parse(String(form.get('message')))).toEqual({
    attachment: { type: 'file', payload: { is_reusable: false } },
    metadata: 'client-1',
  })
  const sent = form.get('filedata') as File
  expect([sent.name, sent.type, await sent.text()]).toEqual(['reçu.pdf', 'application/pdf', '%PDF-1.7'])
})

test('what Messenger would refuse for its length is refused without asking it (D27)', async () => {
  const tooLong = { isOk: false, failure: { code: 'too-long', handling: 'never' } }
  expect(await send({ text: 'x'.repeat(2001) })).toMatchObject(tooLong)
  expect(
    await send({ text: 'x'.repeat(641), buttons: [{ type: 'postback', title: 'A', payload: 'B' }] }),
  ).toMatchObject(tooLong)
  expect(seen).toEqual([])
})

const meanings: [number, number | null, number, string, string][] = [
  [10, 2018278, 400, 'window-closed', 'never'],
  [10, 2018300, 400, 'not-ours-now', 'not-ours'],
  [2018300, null, 400, 'not-ours-now', 'not-ours'],
  [10, null, 400, 'permission-missing', 'never'],
  [27, null, 400, 'take-not-enabled', 'never'],
  [100, 2018001, 400, 'person-unknown', 'never'],
  [200, 1545041, 400, 'person-unavailable', 'never'],
  [551, 1545041, 400, 'person-unavailable', 'never'],
  [190, 460, 400, 'token-invalid', 'reconnect'],
  [190, null, 401, 'token-invalid', 'reconnect'],
  [102, null, 400, 'token-invalid', 'reconnect'],
  [613, null, 400, 'rate-limited', 'retry'],
  [613, 2018338, 400, 'page-restricted', 'never'],
  [10, 1893063, 400, 'page-restricted', 'never'],
  [368, null, 400, 'page-restricted', 'never'],
  [1200, null, 400, 'temporary', 'retry'],
  [-1, null, 400, 'temporary', 'retry'],
  [1, 99, 500, 'temporary', 'retry'],
  [1, 1357046, 400, 'no-answer', 'ambiguous'],
  [100, 2018008, 400, 'attachment-refused', 'never'],
  [100, 2018164, 400, 'wrong-app', 'never'],
  [100, null, 400, 'bad-request', 'never'],
  [987654, null, 400, 'bad-request', 'never'],
  [987654, null, 500, 'temporary', 'retry'],
]

test.each(meanings)('%i/%s with status %i is %s: %s (D30, D57)', async (code, subcode, status, expected, handling) => {
  refuse({ code, ...(subcode !== null && { error_subcode: subcode }) }, status)
  expect(await send()).toMatchObject({
    isOk: false,
    failure: { code: expected, handling, graph: { status, code, subcode, traceId: 'T' } },
  })
})

test('a wrong app secret is a matter of reconnecting, told by the type of the error', async () => {
  refuse({ code: 100, type: 'GraphMethodException' })
  expect(await send()).toMatchObject({ failure: { code: 'token-invalid', handling: 'reconnect' } })
})

test('Messenger’s pause is kept: from its headers, else a minute (D33)', async () => {
  refuse({ code: 4 })
  expect(await send()).toMatchObject({ failure: { retryAfterSeconds: 60 } })
  const usage = JSON.stringify({ 900: [{ type: 'messenger', estimated_time_to_regain_access: 5 }] })
  refuse({ code: 80006 }, 400, { 'x-business-use-case-usage': usage })
  expect(await send()).toMatchObject({ failure: { retryAfterSeconds: 300 } })
})

test('a send without an answer is ambiguous, a read is asked again (D29)', async () => {
  answer = (response) => response.destroy()
  expect(await send()).toMatchObject({ failure: { code: 'no-answer', handling: 'ambiguous' } })
  expect(await readOwner(credentials, '555')).toMatchObject({ failure: { code: 'no-answer', handling: 'retry' } })
  answer = (response) => response.writeHead(502).end('<html>Bad gateway</html>')
  expect(await send()).toMatchObject({ failure: { code: 'no-answer', handling: 'ambiguous' } })
  json({ recipient_id: '555' })
  expect(await send()).toMatchObject({ failure: { code: 'no-answer', handling: 'ambiguous' } })
})

test('an answer that takes too long is none', async () => {
  answer = () => {}
  const call = { method: 'POST', path: '900/messages', body: {}, timeoutSeconds: 0.05 } as const
  expect(await callGraph(credentials, call)).toMatchObject({ failure: { code: 'no-answer', handling: 'ambiguous' } })
})

test('a connection that was never made is tried again: nothing was sent', async () => {
  const nowhere = { ...credentials, graphUrl: 'http://127.0.0.1:1/v25.0' }
  expect(await sendMessage(nowhere, words)).toMatchObject({ failure: { code: 'temporary', handling: 'retry' } })
})

test('a token that Messenger repeats in its text is not passed on', async () => {
  refuse({ code: 190, message: 'Malformed access token EAA-secret' })
  expect(JSON.stringify(await send())).not.toContain('EAA-secret')
})

test('nothing that carries a token follows a redirect', async () => {
  answer = (response, { url }) =>
    url.pathname === '/elsewhere' ? response.end('{}') : response.writeHead(302, { location: '/elsewhere' }).end()
  expect(await send()).toMatchObject({ isOk: false })
  expect(seen).toHaveLength(1)
})

test('control is passed with metadata, and a bare 100 means what the edge says', async () => {
  json({ success: true })
  expect(await passControl(credentials, { psid: '555', targetAppId: '222', metadata: '{"v":1}' })).toEqual({
    isOk: true,
    value: null,
  })
  expect(seen[0]?.url.pathname).toBe('/v25.0/900/pass_thread_control')
  expect(bodyOf()).toEqual({ recipient: { id: '555' }, metadata: '{"v":1}', target_app_id: '222' })
  refuse({ code: 100 })
  expect(await releaseControl(credentials, { psid: '555' })).toMatchObject({
    failure: { code: 'not-the-owner', handling: 'not-ours' },
  })
  expect(await takeControl(credentials, { psid: '555' })).toMatchObject({ failure: { code: 'take-not-enabled' } })
  refuse({ code: 100, error_subcode: 2018164 })
  expect(await passControl(credentials, { psid: '555', targetAppId: '1' })).toMatchObject({
    failure: { code: 'wrong-app' },
  })
})

test('the owner is an app, hidden, or nobody', async () => {
  const expiration = 1800000000
  const owned = (owner: object) => json({ data: [{ thread_owner: owner }] })
  owned({ app_id: 222, expiration })
  const expiresAt = new Date(expiration * 1000)
  expect(await readOwner(credentials, '555')).toEqual({ isOk: true, value: { kind: 'app', appId: '222', expiresAt } })
  expect(seen[0]?.url.searchParams.get('recipient')).toBe('555')
  owned({ expiration })
  expect(await readOwner(credentials, '555')).toEqual({ isOk: true, value: { kind: 'hidden', expiresAt } })
  json({ data: [] })
  expect(await readOwner(credentials, '555')).toEqual({ isOk: true, value: { kind: 'idle' } })
})

test('a profile may be whole, empty, missing or not permitted, and none of these is a failure (D18)', async () => {
  json({ id: '555', first_name: 'Zoé', last_name: 'Martin', profile_pic: 'https://p', locale: 'fr_FR', timezone: 1 })
  const profile = { isMissing: false, name: 'Zoé Martin', pictureUrl: 'https://p', locale: 'fr_FR', timezone: 1 }
  expect(await readProfile(credentials, '555')).toEqual({ isOk: true, value: profile })
  json({})
  expect(await readProfile(credentials, '555')).toMatchObject({ value: { isMissing: true, reason: 'empty' } })
  refuse({ code: 100, error_subcode: 2018218 })
  expect(await readProfile(credentials, '555')).toMatchObject({ value: { isMissing: true, reason: 'no-profile' } })
  refuse({ code: 2018218 })
  expect(await readProfile(credentials, '555')).toMatchObject({ value: { reason: 'no-profile' } })
  refuse({ code: 190 })
  expect(await readProfile(credentials, '555')).toMatchObject({ isOk: false })
})

test('without the permission for locale the name is still asked for', async () => {
  answer = (response, { url }) => {
    const isTooMuch = url.searchParams.get('fields')?.includes('locale')
    const refusal = { error: { code: 100, error_subcode: 2018247, message: '' } }
    response.writeHead(isTooMuch ? 400 : 200).end(JSON.stringify(isTooMuch ? refusal : { name: 'Zoé' }))
  }
  expect(await readProfile(credentials, '555')).toMatchObject({
    value: { isMissing: false, name: 'Zoé', locale: null },
  })
})

test('the regime is read from the Page’s feature status', async () => {
  const status = async (messaging_feature_status: object) => {
    json({ messaging_feature_status })
    return readRegime(credentials)
  }
  expect(await status({ msgr_multi_app: true, hop_v2: false })).toMatchObject({ value: 'routing-default-app' })
  expect(await status({ msgr_multi_app: false, hop_v2: true })).toMatchObject({ value: 'hop2' })
  expect(await status({ msgr_multi_app: false, hop_v2: false })).toMatchObject({ value: 'routing-zero-config' })
})

test('both levels of subscription are read, and what is missing is named (D60)', async () => {
  json({ data: [{ id: '222', name: 'Desk', subscribed_fields: ['messages'] }, { name: 'no id' }] })
  expect(await readSubscriptions(credentials)).toMatchObject({
    value: [{ appId: '222', name: 'Desk', fields: ['messages'] }],
  })
  expect(missingFields(['messages'])).toEqual(wantedFields.filter((field) => field !== 'messages'))
  json({ data: [{ object: 'page', fields: [{ name: 'messages', version: 'v25.0' }] }] })
  const app = { graphUrl: credentials.graphUrl, id: '222', secret: 'shh' }
  expect(await readAppFields(app)).toEqual({ isOk: true, value: ['messages'] })
  expect(seen[1]?.headers.authorization).toBe('Bearer 222|shh')
})

test('a sender action goes alone', async () => {
  json({ recipient_id: '555' })
  expect(await markSeen(credentials, '555')).toEqual({ isOk: true, value: null })
  expect(bodyOf()).toEqual({ recipient: { id: '555' }, sender_action: 'mark_seen' })
})
