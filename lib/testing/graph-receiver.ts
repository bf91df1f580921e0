import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { type Credentials, closeGraph } from '#lib/messenger/graph.ts'

/**
 * The other end of the wire for tests of lib/messenger: shows exactly what was sent, and answers as it is told, also what no
 * Messenger would. How Messenger really behaves is the simulator's to say.
 */
export type Seen = { method: string; url: URL; headers: IncomingMessage['headers']; body: string }
export type Answer = (response: ServerResponse, request: Seen) => void

export const graph = {
  seen: [] as Seen[],
  answer: ((response) => response.end()) as Answer,
  credentials: { graphUrl: '', token: 'EAA-secret', appSecret: 'shh', pageId: '900' } satisfies Credentials,
}

const server = createServer(async (request, response) => {
  const url = new URL(request.url ?? '', 'http://graph')
  const call = { method: request.method ?? '', url, headers: request.headers, body: await text(request) }
  graph.seen.push(call)
  graph.answer(response, call)
})

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  graph.credentials.graphUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v25.0`
})
beforeEach(() => {
  graph.seen = []
  answerJson({ recipient_id: '555', message_id: 'm_1' })
})
afterAll(async () => {
  await closeGraph()
  server.closeAllConnections()
  server.close()
})

export function answerJson(value: unknown, status = 200, headers: Record<string, string> = {}) {
  const type = { 'content-type': 'application/json' }
  graph.answer = (response) => response.writeHead(status, { ...type, ...headers }).end(JSON.stringify(value))
}

export function refuse(error: object, status = 400, headers: Record<string, string> = {}) {
  answerJson(
    { error: { type: 'OAuthException', fbtrace_id: 'T', message: 'texte localisé', ...error } },
    status,
    headers,
  )
}

export const bodyOf = (index = 0): unknown => JSON.parse(graph.seen[index]?.body ?? 'null')
