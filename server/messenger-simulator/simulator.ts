import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerControlCall } from './control/router.ts'
import { answerGraphCall } from './graph/router.ts'
import { sendJson } from './http/body.ts'
import { servePhone, serveStoredFile } from './http/static-files.ts'
import { createPlatform, type Platform } from './platform.ts'
import { parseSetup, type SimulatorSetup } from './setup.ts'

export type { SimulatorSetup } from './setup.ts'

export type SimulatorOptions = {
  port: number
  host?: string
  setup: SimulatorSetup
  /** Where the whole state is kept, so that tomorrow's customers are today's. */
  stateFile?: string
  log?: (line: string) => void
}

/**
 * An independent Messenger: the Graph API, webhooks, the Page Inbox, another app, and a phone to write from.
 * It imports nothing of the desk; the desk meets it only over HTTP, as it would meet Meta.
 */
export async function startSimulator({ port, host = '127.0.0.1', setup, stateFile, log = () => {} }: SimulatorOptions) {
  const platform = createPlatform({ setup: parseSetup(setup), stateFile })
  const server = createServer((request, response) => {
    answer(platform, request, response).catch((failure) => {
      log(`${request.method} ${request.url} failed: ${failure instanceof Error ? failure.stack : failure}`)
      if (response.headersSent) response.destroy()
      else sendJson(response, 500, { error: { message: String(failure), type: 'OAuthException', code: 1 } })
    })
  })
  // Longer than any client keeps an idle connection, so that no request meets a closing one.
  server.keepAliveTimeout = 65_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address() as AddressInfo
  const url = `http://${host}:${address.port}`
  platform.baseUrl = url
  log(`The Messenger simulator listens at ${url}`)
  const close = async () => {
    await platform.close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return { url, port: address.port, close }
}

async function answer(platform: Platform, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', platform.baseUrl)
  if (!isDecodable(url.pathname)) return sendJson(response, 400, { error: { message: 'The path cannot be decoded.' } })
  if (url.pathname.startsWith('/_simulator/')) return answerControlCall(platform, url, { request, response })
  if (url.pathname.startsWith('/_files/')) return serveStoredFile(platform, url, response)
  if (request.method === 'GET' && (await servePhone(url.pathname, response))) return
  return answerGraphCall(platform, url, { request, response })
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    // Anybody may send a stray percent sign; the answer says so.
    return false
  }
}
