import { conversationRoom, type DeskServer, type DeskSocket, mayWatch } from './rooms.ts'

/** A screen says so again while somebody types; one that falls silent is believed no longer. */
const typingLastsMs = 6_000

type Viewer = { agentId: string; name: string; typing: NodeJS.Timeout | null }

/** Who looks at a conversation and who is typing in it, told to everybody who looks at it. */
export function createViewers(io: DeskServer) {
  const conversations = new Map<string, Map<string, Viewer>>()

  function tell(conversationId: string) {
    const seen = new Map<string, { agentId: string; name: string; isTyping: boolean }>()
    for (const { agentId, name, typing } of conversations.get(conversationId)?.values() ?? []) {
      const isTyping = typing !== null || seen.get(agentId)?.isTyping === true
      seen.set(agentId, { agentId, name, isTyping })
    }
    io.to(conversationRoom(conversationId)).emit('viewers', { conversationId, viewers: [...seen.values()] })
  }

  function arrive(socket: DeskSocket, conversationId: string) {
    const viewers = conversations.get(conversationId) ?? new Map<string, Viewer>()
    const { id, name } = socket.data.agent
    conversations.set(conversationId, viewers.set(socket.id, { agentId: id, name, typing: null }))
    tell(conversationId)
  }

  function leave(socket: DeskSocket, conversationId: string) {
    const viewers = conversations.get(conversationId)
    const viewer = viewers?.get(socket.id)
    if (!viewers || !viewer) return
    clearTimeout(viewer.typing ?? undefined)
    viewers.delete(socket.id)
    if (viewers.size === 0) conversations.delete(conversationId)
    tell(conversationId)
  }

  function type(socket: DeskSocket, conversationId: string, isTyping: boolean) {
    const viewer = conversations.get(conversationId)?.get(socket.id)
    if (!viewer) return
    const wasTyping = viewer.typing !== null
    clearTimeout(viewer.typing ?? undefined)
    viewer.typing = isTyping ? setTimeout(() => type(socket, conversationId, false), typingLastsMs).unref() : null
    if (wasTyping !== isTyping) tell(conversationId)
  }

  return {
    enter(socket: DeskSocket) {
      socket.on('watch', async (conversationId, done) => {
        const isWatching = mayWatch(socket.data.agent, conversationId)
        if (isWatching) {
          await socket.join(conversationRoom(conversationId))
          arrive(socket, conversationId)
        }
        if (typeof done === 'function') done(isWatching)
      })
      socket.on('unwatch', async (conversationId) => {
        await socket.leave(conversationRoom(conversationId))
        leave(socket, conversationId)
      })
      socket.on('typing', (conversationId, isTyping) => type(socket, conversationId, isTyping === true))
      socket.on('disconnect', () => {
        for (const conversationId of [...conversations.keys()]) leave(socket, conversationId)
      })
    },
  }
}
