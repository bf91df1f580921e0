import { expect, test } from 'vitest'
import { graph, refuse } from '#lib/testing/graph-receiver.ts'
import { sendMessage } from './send.ts'

const words = { psid: '555', metadata: 'client-1', window: 'standard', kind: 'text', text: 'Bonjour' } as const

const send = (more: object = {}) => sendMessage(graph.credentials, { ...words, ...more })

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

test.each([
  '(#10) This message is sent outside of allowed window.',
  '(#10) Ce message est envoyé en dehors de la fenêtre autorisée.',
  '(#10) Este mensaje se envió fuera del período permitido.',
  '(#10) 此訊息已超過允許的時間範圍。',
  '(#190) Error validating access token: The session has been invalidated.',
])('D57: the numbers decide, whatever the text says: %s', async (message) => {
  refuse({ code: 10, error_subcode: 2018278, message })
  expect(await send()).toMatchObject({ failure: { code: 'window-closed', handling: 'never', graph: { message } } })
  refuse({ code: 551, message })
  expect(await send()).toMatchObject({ failure: { code: 'person-unavailable', handling: 'never' } })
})
