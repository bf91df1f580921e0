import { io, type Socket } from 'socket.io-client'
import type { ClientEvents, ServerEvents } from '#lib/conversations/live-events.ts'
import { password } from '../desk/people.ts'

export type Screen = { socket: Socket<ServerEvents, ClientEvents>; post(path: string, body: object): Promise<unknown> }

/** Signs in as a person does and opens the socket that a browser would. */
export async function openScreen(deskUrl: string, email: string): Promise<Screen> {
  const answer = await send(`${deskUrl}/api/auth/sign-in/email`, { origin: deskUrl }, { email, password })
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const socket: Screen['socket'] = io(deskUrl, { transports: ['websocket'], extraHeaders: { cookie } })
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', reject)
  })
  const headers = { cookie, origin: deskUrl }
  return { socket, post: async (path, body) => (await send(`${deskUrl}${path}`, headers, body)).json() }
}

async function send(url: string, headers: Record<string, string>, body: object): Promise<Response> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`The desk refused ${url}: ${answer.status} ${await answer.text()}`)
  return answer
}
