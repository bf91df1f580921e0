import type { Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'
import { listenForSignals } from '#lib/live/listen.ts'
import type { Signal } from '#lib/live/signals.ts'
import { log } from '#lib/log.ts'
import { createClock } from './clock.ts'
import { createCounts } from './counts.ts'
import { admit, comesFromUs, createGuard } from './guard.ts'
import { createPresence } from './presence.ts'
import { createRelay } from './relay.ts'
import { type DeskServer, type DeskSocket, desk } from './rooms.ts'
import { createViewers } from './typing.ts'

/**
 * The screens' live connection, on the web server's port. This room only reads: what a screen wants done goes over HTTP to a verb, and
 * comes back here as a signal.
 */
export async function openSockets(server: HttpServer) {
  const io: DeskServer = new Server(server, {
    serveClient: false,
    // The port is shared with Next, which has upgrades of its own.
    destroyUpgrade: false,
    maxHttpBufferSize: 16_384,
    // A screen that silently lost its network says so within twenty seconds.
    pingInterval: 10_000,
    pingTimeout: 8_000,
    allowRequest: (request, allow) => allow(null, comesFromUs(request)),
  })
  const presence = createPresence(io)
  const counts = createCounts(io, presence.agentIds)
  const relay = createRelay(io, { moved: counts.changed })
  const guard = createGuard(io)
  const clock = createClock(io)
  const viewers = createViewers(io)

  io.use((socket, next) => {
    admit(socket).then(
      (isSignedIn) => next(isSignedIn ? undefined : new Error('signed-out')),
      (error) => {
        log.error({ error: String(error) }, 'a screen could not be let in')
        next(new Error('server-error'))
      },
    )
  })
  io.on('connection', (socket: DeskSocket) => {
    counts.forget(socket.data.agent.id)
    presence.enter(socket)
    viewers.enter(socket)
    clock.enter(socket)
  })

  const listening = await listenForSignals({ heard, regained: () => io.to(desk).emit('stale') })

  function heard(signal: Signal) {
    switch (signal.name) {
      case 'conversation.changed':
        return relay.hear(signal)
      case 'agent.changed':
        guard.look()
        return io.to(desk).emit('agents')
      case 'alarm.changed':
        return io.to(desk).emit('alarms')
      case 'page.examined':
        return io.to(desk).emit('examined')
      case 'page.changed':
        return io.to(desk).emit('stale')
    }
  }

  return {
    io,
    recheck: guard.recheck,
    clockMoved: () => void clock.moved(),
    async close() {
      await listening.stop()
      guard.close()
      presence.close()
      await Promise.all([relay.close(), counts.close()])
      io.disconnectSockets(true)
      // It also stops listening for requests, and waits for the last one: that is for the web server to see through.
      void io.close()
    },
  }
}
