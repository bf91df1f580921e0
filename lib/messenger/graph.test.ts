import { expect, test } from 'vitest'
import { answerJson, graph, refuse } from '#lib/testing/graph-receiver.ts'
import { callGraph } from './graph.ts'
import { sendMessage } from './send.ts'
import { readOwner } from './thread-control.ts'

const words = { psid: '555', metadata: 'client-1', window: 'standard', kind: 'text', text: 'Bonjour' } as const

const send = (more: object = {}) => sendMessage(graph.credentials, { ...words, ...more })

test('a send without an answer is ambiguous, a read is asked again (D29)', async () => {
  graph.answer = (response) => response.destroy()
  expect(await send()).toMatchObject({ failure: { code: 'no-answer', handling: 'ambiguous' } })
  expect(await readOwner(graph.credentials, '555')).toMatchObject({ failure: { code: 'no-answer', handling: 'retry' } })
  graph.answer = (response) => response.writeHead(502).end('<html>Bad gateway</html>')
  expect(await send()).toMatchObject({ failure: { code: 'no-answer', handling: 'ambiguous' } })
  answerJson({ recipient_id: '555' })
  expect(await send()).toMatchObject({ failure: { code: 'no-answer', handling: 'ambiguous' } })
})

test('an answer that takes too long is none', async () => {
  graph.answer = () => {}
  const call = { method: 'POST', path: '900/messages', body: {}, timeoutSeconds: 0.05 } as const
  expect(await callGraph(graph.credentials, call)).toMatchObject({
    failure: { code: 'no-answer', handling: 'ambiguous' },
  })
})

test('a connection that was never made is tried again: nothing was sent', async () => {
  const nowhere = { ...graph.credentials, graphUrl: 'http://127.0.0.1:1/v25.0' }
  expect(await sendMessage(nowhere, words)).toMatchObject({ failure: { code: 'temporary', handling: 'retry' } })
})

test('a token that Messenger repeats in its text is not passed on', async () => {
  refuse({ code: 190, message: 'Malformed access token EAA-secret' })
  expect(JSON.stringify(await send())).not.toContain('EAA-secret')
})

test('nothing that carries a token follows a redirect', async () => {
  graph.answer = (response, { url }) =>
    url.pathname === '/elsewhere' ? response.end('{}') : response.writeHead(302, { location: '/elsewhere' }).end()
  expect(await send()).toMatchObject({ isOk: false })
  expect(graph.seen).toHaveLength(1)
})
