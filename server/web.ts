import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import next from 'next'
import { env } from '#lib/env.ts'
import { log } from '#lib/log.ts'
import { openSockets } from './realtime/sockets.ts'
import { setClientAddress } from './web/client-address.ts'
import { keepDoorBeat } from './web/keep-door-beat.ts'
import { setSecurityHeaders } from './web/security-headers.ts'
import { handleCallback, isCallback } from './webhook/handle-callback.ts'
import { drainWebhooks, handleWebhook, isWebhook } from './webhook/handle-webhook.ts'

/**
 * One port for everybody: Messenger's webhooks are answered before Next sees them (they must take milliseconds), screens
 * get Next and the socket.
 */
export async function startWeb({ isDevelopment = false } = {}): Promise<{ stop(): Promise<void>; clockMoved(): void }> {
  const { port, host, url } = env()
  const server = createServer()
  const app = next({ dev: isDevelopment, hostname: host, port, httpServer: server, turbopack: true, quiet: true })
  await app.prepare()
  const handle = app.getRequestHandler()
  const headers = { isDevelopment, isHttps: url.startsWith('https://') }
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (isCallback(request)) return void handleCallback(request, response)
    if (isWebhook(request)) return void handleWebhook(request, response)
    setSecurityHeaders(request, response, headers)
    setClientAddress(request)
    // Next tells a layout nothing about the address that was asked for; the lists are prefetched by it.
    request.headers['x-relais-address'] = request.url
    void handle(request, response)
  })
  const sockets = await openSockets(server)
  await listen(server, port, host)
  const stopBeat = keepDoorBeat()
  log.info({ port }, 'web is ready')
  return {
    clockMoved: () => sockets.clockMoved(),
    async stop() {
      await stopBeat()
      await sockets.close()
      await drainWebhooks()
      server.closeAllConnections()
      await app.close()
    },
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
}
