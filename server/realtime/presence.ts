import { agentRoom, type DeskServer, type DeskSocket, desk } from './rooms.ts'

const settlingMs = 100

/** Who has a screen open at this process. Told once things have settled: a reload is not a departure. */
export function createPresence(io: DeskServer) {
  const screens = new Map<string, number>()
  let timer: NodeJS.Timeout | undefined
  /** What every screen knows by now; nothing, while some know more than others. */
  let told: string | null = ''

  const present = () => ({ agentIds: [...screens.keys()].sort() })

  function tell() {
    timer = undefined
    const now = present()
    if (told === now.agentIds.join()) return
    told = now.agentIds.join()
    io.to(desk).emit('presence', now)
  }

  function count(agentId: string, change: 1 | -1) {
    const left = (screens.get(agentId) ?? 0) + change
    if (left > 0) screens.set(agentId, left)
    else screens.delete(agentId)
    timer ??= setTimeout(tell, settlingMs)
  }

  return {
    agentIds: () => [...screens.keys()],
    enter(socket: DeskSocket) {
      const { id } = socket.data.agent
      void socket.join([desk, agentRoom(id)])
      count(id, 1)
      const now = present()
      socket.emit('presence', now)
      if (now.agentIds.join() !== told) told = null
      socket.on('disconnect', () => count(id, -1))
    },
    close: () => clearTimeout(timer),
  }
}
