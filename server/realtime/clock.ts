import { now } from '#lib/clock.ts'
import { type DeskServer, type DeskSocket, desk } from './rooms.ts'

/** Screens count down by the desk's time, not by their own machine's. */
export const createClock = (io: DeskServer) => ({
  enter: (socket: DeskSocket) => socket.emit('clock', time()),
  moved: () => io.to(desk).emit('clock', time()),
})

const time = () => ({ now: now().toISOString() })
