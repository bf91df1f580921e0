import type { ServerResponse } from 'node:http'

/** Server-Sent Events for whoever looks on: the phone page, tests. */
export type EventFeed = {
  publish(event: 'clock' | 'conversation' | 'customer' | 'hello', data: unknown): void
  attach(response: ServerResponse, hello: unknown): void
  close(): void
}

const heartbeatMs = 15_000

export function createFeed(): EventFeed {
  const listeners = new Set<ServerResponse>()
  const write = (text: string) => {
    for (const listener of listeners) listener.write(text)
  }
  const heartbeat = setInterval(() => write(': still here\n\n'), heartbeatMs).unref()
  return {
    publish: (event, data) => write(frame(event, data)),
    attach: (response, hello) => {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      response.write(frame('hello', hello))
      listeners.add(response)
      response.on('close', () => listeners.delete(response))
    },
    close: () => {
      clearInterval(heartbeat)
      for (const listener of listeners) listener.end()
    },
  }
}

const frame = (event: string, data: unknown) => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
