import type { Server, Socket } from 'socket.io'
import type { SignedIn } from '#lib/agents/agent.ts'
import type { ClientEvents, ServerEvents } from '#lib/conversations/live-events.ts'

export type Screen = { agent: SignedIn; sessionId: string }
export type DeskServer = Server<ClientEvents, ServerEvents, Record<string, never>, Screen>
export type DeskSocket = Socket<ClientEvents, ServerEvents, Record<string, never>, Screen>

/** Everybody who is signed in: the rows of every list. */
export const desk = 'desk'
/** Who has this conversation open: what is said in it. */
export const conversationRoom = (id: string) => `conversation:${id}`
/** The screens of one person: their own counts. */
export const agentRoom = (id: string) => `agent:${id}`

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Who is signed in may listen to every conversation, as they may read it over HTTP. */
export const mayWatch = (_agent: SignedIn, conversationId: unknown): conversationId is string =>
  typeof conversationId === 'string' && uuid.test(conversationId)
