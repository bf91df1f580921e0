import type { QueryClient } from '@tanstack/react-query'
import { io, type Socket } from 'socket.io-client'
import type { ClientEvents, ServerEvents } from '#lib/conversations/live-events.ts'
import type { LiveCache } from './live-cache.ts'
import { isPassing } from './query-client.ts'
import { keys } from './query-keys.ts'
import { countsOptions } from './query-options.ts'
import { createStore, type Store } from './store.ts'

export type Connection = 'live' | 'catching-up' | 'offline'
export type Viewers = Parameters<ServerEvents['viewers']>[0]['viewers']
export type DeskSocket = Pick<
  Socket<ServerEvents, ClientEvents>,
  'on' | 'emit' | 'emitWithAck' | 'connected' | 'connect' | 'disconnect'
>

const retryMs = 2_000
const floorRestMs = 1_000
const nobody: Viewers = []

export const openSocket = (): DeskSocket => io({ autoConnect: false, transports: ['websocket', 'polling'] })

type Options = {
  client: QueryClient
  cache: LiveCache
  watched: Watched
  followClock: (serverNow: string) => void
  socket?: DeskSocket
}

/** Which conversations this screen has open, and whether the server knows. */
export function createWatched() {
  const wanted = new Map<string, number>()
  const confirmed = new Set<string>()
  return { wanted, confirmed, has: (id: string) => confirmed.has(id) }
}
export type Watched = ReturnType<typeof createWatched>

/**
 * The screen's end of the socket. Whenever it may have missed something (connected anew, or told so), everything is read again, and it
 * is `live` only when that has succeeded.
 */
export function createLiveConnection({ client, cache, watched, followClock, socket = openSocket() }: Options) {
  const connection = createStore<Connection>('catching-up')
  const presence = createStore<ReadonlySet<string>>(new Set())
  const viewers = new Map<string, Store<Viewers>>()
  let floorTimer: ReturnType<typeof setTimeout> | undefined
  let retryTimer: ReturnType<typeof setTimeout> | undefined
  let round = 0

  async function catchUp() {
    const own = ++round
    clearTimeout(retryTimer)
    connection.set('catching-up')
    await Promise.all([...watched.wanted.keys()].map(confirm))
    await client.invalidateQueries()
    if (own !== round || !socket.connected) return
    if (isSomethingOutOfReach()) retryTimer = setTimeout(catchUp, retryMs)
    else connection.set('live')
  }

  /** A refusal is an answer, and shows where it is drawn; what could not be asked is asked again. */
  const isSomethingOutOfReach = () =>
    client
      .getQueryCache()
      .findAll({ type: 'active' })
      .some(({ state }) => state.error !== null && isPassing(state.error))

  async function confirm(id: string) {
    const isWatching = await socket.emitWithAck('watch', id)
    if (isWatching && watched.wanted.has(id)) watched.confirmed.add(id)
  }

  function lost(reason: string) {
    round += 1
    connection.set('offline')
    watched.confirmed.clear()
    for (const store of viewers.values()) store.set(nobody)
    if (reason === 'io server disconnect') askWhetherSignedIn()
  }

  /** The server let go of us: if we are signed out, reading says so and leads to the sign-in; else we come back. */
  function askWhetherSignedIn() {
    const later = (act: () => void) => {
      retryTimer = setTimeout(act, retryMs)
    }
    client.fetchQuery({ ...countsOptions(), staleTime: 0 }).then(
      () => later(() => socket.connect()),
      () => later(askWhetherSignedIn),
    )
  }

  function floorMoved() {
    floorTimer ??= setTimeout(() => {
      floorTimer = undefined
      void client.invalidateQueries({ queryKey: keys.floor })
    }, floorRestMs)
  }

  function viewersOf(id: string): Store<Viewers> {
    const store = viewers.get(id) ?? createStore(nobody)
    viewers.set(id, store)
    return store
  }

  socket.on('connect', catchUp)
  socket.on('stale', catchUp)
  socket.on('disconnect', lost)
  socket.on('connect_error', (error) => {
    connection.set('offline')
    if (error.message === 'signed-out') askWhetherSignedIn()
  })
  socket.on('conversation', (row) => {
    cache.hearRow(row)
    floorMoved()
  })
  socket.on('items', ({ conversationId, items }) => cache.hearItems(conversationId, items))
  socket.on('counts', cache.hearCounts)
  socket.on('agents', () => {
    void client.invalidateQueries({ queryKey: keys.agents })
    floorMoved()
  })
  socket.on('presence', ({ agentIds }) => presence.set(new Set(agentIds)))
  socket.on('viewers', ({ conversationId, viewers: seen }) => viewersOf(conversationId).set(seen))
  socket.on('clock', ({ now }) => followClock(now))

  return {
    connection,
    presence,
    viewersOf,
    /** Until the returned function is called; several parts of a screen may watch the same conversation. */
    watch(id: string): () => void {
      watched.wanted.set(id, (watched.wanted.get(id) ?? 0) + 1)
      if (watched.wanted.get(id) === 1 && socket.connected) void confirm(id)
      return () => {
        const left = (watched.wanted.get(id) ?? 1) - 1
        if (left > 0) return void watched.wanted.set(id, left)
        watched.wanted.delete(id)
        watched.confirmed.delete(id)
        viewersOf(id).set(nobody)
        if (socket.connected) socket.emit('unwatch', id)
      }
    },
    typing: (id: string, isTyping: boolean) => void socket.emit('typing', id, isTyping),
    open: () => void socket.connect(),
    close() {
      round += 1
      clearTimeout(retryTimer)
      clearTimeout(floorTimer)
      floorTimer = undefined
      socket.disconnect()
    },
  }
}

export type LiveConnection = ReturnType<typeof createLiveConnection>
