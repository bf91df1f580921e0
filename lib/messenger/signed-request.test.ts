import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { readSignedRequest } from './signed-request.ts'

const apps = [
  { id: '222', secret: 'desk-secret' },
  { id: '111', secret: 'bot-secret' },
]
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const sign = (payload: string, secret = 'bot-secret') =>
  `${createHmac('sha256', secret).update(payload).digest('base64url')}.${payload}`
const payload = encode({ user_id: '9007199254740993', algorithm: 'HMAC-SHA256', issued_at: 1 })

test('D52: a request that one of our apps signed is read, its id as text', () => {
  expect(readSignedRequest(sign(payload), apps)).toEqual({ appId: '111', userId: '9007199254740993' })
})

test.each([
  ['another secret', sign(payload, 'stranger')],
  ['another payload under the same signature', `${sign(payload).split('.')[0]}.${encode({ user_id: '1' })}`],
  ['no signature', `.${payload}`],
  ['nothing', ''],
  ['more than two parts', `${sign(payload)}.x`],
  ['another algorithm', sign(encode({ user_id: '1', algorithm: 'none' }))],
  ['what is no JSON', sign(Buffer.from('hello').toString('base64url'))],
])('D52: %s is refused', (_, text) => {
  expect(readSignedRequest(text, apps)).toBeNull()
})
