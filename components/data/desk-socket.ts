import { io, type Socket } from 'socket.io-client'
import type { ClientEvents, ServerEvents } from '#lib/conversations/live-events.ts'

export type DeskSocket = Pick<
  Socket<ServerEvents, ClientEvents>,
  'on' | 'emit' | 'emitWithAck' | 'connected' | 'active' | 'connect' | 'disconnect'
>

export const openSocket = (): DeskSocket => io({ autoConnect: false, transports: ['websocket', 'polling'] })
