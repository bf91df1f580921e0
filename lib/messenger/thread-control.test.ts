import { expect, test } from 'vitest'
import { answerJson, bodyOf, graph, refuse } from '#lib/testing/graph-receiver.ts'
import { markSeen } from './sender-actions.ts'
import { passControl, readOwner, releaseControl, takeControl } from './thread-control.ts'

test('control is passed with metadata, and a bare 100 means what the edge says', async () => {
  answerJson({ success: true })
  expect(await passControl(graph.credentials, { psid: '555', targetAppId: '222', metadata: '{"v":1}' })).toEqual({
    isOk: true,
    value: null,
  })
  expect(graph.seen[0]?.url.pathname).toBe('/v25.0/900/pass_thread_control')
  expect(bodyOf()).toEqual({ recipient: { id: '555' }, metadata: '{"v":1}', target_app_id: '222' })
  refuse({ code: 100 })
  expect(await releaseControl(graph.credentials, { psid: '555' })).toMatchObject({
    failure: { code: 'not-the-owner', handling: 'not-ours' },
  })
  expect(await takeControl(graph.credentials, { psid: '555' })).toMatchObject({ failure: { code: 'take-not-enabled' } })
  refuse({ code: 100, error_subcode: 2018164 })
  expect(await passControl(graph.credentials, { psid: '555', targetAppId: '1' })).toMatchObject({
    failure: { code: 'wrong-app' },
  })
})

test('the owner is an app, hidden, or nobody', async () => {
  const expiration = 1800000000
  const owned = (owner: object) => answerJson({ data: [{ thread_owner: owner }] })
  owned({ app_id: 222, expiration })
  const expiresAt = new Date(expiration * 1000)
  expect(await readOwner(graph.credentials, '555')).toEqual({
    isOk: true,
    value: { kind: 'app', appId: '222', expiresAt },
  })
  expect(graph.seen[0]?.url.searchParams.get('recipient')).toBe('555')
  owned({ expiration })
  expect(await readOwner(graph.credentials, '555')).toEqual({ isOk: true, value: { kind: 'hidden', expiresAt } })
  answerJson({ data: [] })
  expect(await readOwner(graph.credentials, '555')).toEqual({ isOk: true, value: { kind: 'idle' } })
})

test('a sender action goes alone', async () => {
  answerJson({ recipient_id: '555' })
  expect(await markSeen(graph.credentials, '555')).toEqual({ isOk: true, value: null })
  expect(bodyOf()).toEqual({ recipient: { id: '555' }, sender_action: 'mark_seen' })
})
