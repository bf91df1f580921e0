import type { IncomingMessage } from 'node:http'
import { trustedOrigins } from '#lib/agents/origins.ts'
import { endedSessions, sessionOfRequest } from '#lib/agents/sessions.ts'
import { env } from '#lib/env.ts'
import { log } from '#lib/log.ts'
import type { DeskServer, DeskSocket } from './rooms.ts'

const recheckMs = 30_000

/** A page of another site may not open a socket with our cookie. Programs send no origin, and have no cookie of anybody else. */
export function comesFromUs({ headers }: IncomingMessage): boolean {
  return headers.origin === undefined || trustedOrigins(env()).includes(headers.origin)
}

/** The same session as over HTTP decides who is at this screen. */
export async function admit(socket: DeskSocket): Promise<boolean> {
  const session = await sessionOfRequest(new Headers({ cookie: socket.request.headers.cookie ?? '' }))
  if (!session) return false
  socket.data = session
  return true
}

/** Lets go of the screens of people who signed out, ran out of time or no longer work here. */
export function createGuard(io: DeskServer) {
  async function recheck() {
    const sockets = [...io.of('/').sockets.values()] as DeskSocket[]
    if (sockets.length === 0) return
    const ended = await endedSessions([...new Set(sockets.map(({ data }) => data.sessionId))])
    for (const socket of sockets) if (ended.has(socket.data.sessionId)) socket.disconnect(true)
  }

  const look = () =>
    void recheck().catch((error) => log.error({ error: String(error) }, 'sessions could not be checked'))
  const timer = setInterval(look, recheckMs).unref()
  return { recheck, look, close: () => clearInterval(timer) }
}
