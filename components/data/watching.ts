import type { ServerEvents } from '#lib/conversations/live-events.ts'
import type { DeskSocket } from './desk-socket.ts'
import { createStore, type Store } from './store.ts'

export type Viewers = Parameters<ServerEvents['viewers']>[0]['viewers']

const nobody: Viewers = []

/** Which conversations this screen has open, whether the server knows, and who else looks at them. */
export function createWatching(socketNow: () => DeskSocket | null) {
  const wanted = new Map<string, number>()
  const confirmed = new Set<string>()
  const asking = new Map<string, symbol>()
  const viewers = new Map<string, Store<Viewers>>()

  const connected = () => {
    const socket = socketNow()
    return socket?.connected ? socket : null
  }

  /**
   * A connection that is lost before the answer comes confirms nothing: everything is confirmed again over the next one. Who leaves and
   * comes back at once is not taken in by the answer to having come the first time: between the two nobody told us anything.
   */
  async function confirm(id: string) {
    const own = Symbol(id)
    asking.set(id, own)
    const isWatching = await connected()
      ?.emitWithAck('watch', id)
      .catch(() => false)
    if (isWatching && asking.get(id) === own) confirmed.add(id)
  }

  function viewersOf(id: string): Store<Viewers> {
    const store = viewers.get(id) ?? createStore(nobody)
    viewers.set(id, store)
    return store
  }

  function leave(id: string) {
    const left = (wanted.get(id) ?? 1) - 1
    if (left > 0) return void wanted.set(id, left)
    wanted.delete(id)
    confirmed.delete(id)
    asking.delete(id)
    viewersOf(id).set(nobody)
    connected()?.emit('unwatch', id)
  }

  return {
    /** Whether the server tells us what is said in it. */
    has: (id: string) => confirmed.has(id),
    viewersOf,
    /** Until the returned function is called; several parts of a screen may watch the same conversation. */
    watch(id: string): () => void {
      wanted.set(id, (wanted.get(id) ?? 0) + 1)
      if (wanted.get(id) === 1) void confirm(id)
      return () => leave(id)
    },
    typing: (id: string, isTyping: boolean) => void connected()?.emit('typing', id, isTyping),
    /** After connecting anew: the server has forgotten all of it. */
    confirmAll: () => Promise.all([...wanted.keys()].map(confirm)),
    forget() {
      confirmed.clear()
      asking.clear()
      for (const store of viewers.values()) store.set(nobody)
    },
  }
}

export type Watching = ReturnType<typeof createWatching>
