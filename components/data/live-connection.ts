import type { Query, QueryClient } from '@tanstack/react-query'
import { type DeskSocket, openSocket } from './desk-socket.ts'
import { createLiveCache } from './live-cache.ts'
import { isPassing } from './query-client.ts'
import { keys } from './query-keys.ts'
import { countsOptions } from './query-options.ts'
import { createStore } from './store.ts'
import { createWatching } from './watching.ts'

export type Connection = 'live' | 'catching-up' | 'offline'

const retryMs = 2_000
const floorRestMs = 1_000
/** When everybody has to look again, not everybody does so in the same instant. */
const spreadMs = 1_000

type Options = {
  client: QueryClient
  viewerId: string
  followClock: (serverNow: string) => void
  open?: () => DeskSocket
}

/**
 * The screen's end of the socket. Whenever it may have missed something (connected anew, or told so), everything is read again, and it
 * is `live` only when that has succeeded.
 */
export function createLiveConnection({ client, viewerId, followClock, open = openSocket }: Options) {
  const connection = createStore<Connection>('catching-up')
  const presence = createStore<ReadonlySet<string>>(new Set([viewerId]))
  let socket: DeskSocket | null = null
  const watching = createWatching(() => socket)
  const cache = createLiveCache(client, { viewerId, isWatched: watching.has })
  const timers = createTimers()
  let round = 0

  async function catchUp() {
    const own = ++round
    timers.stop('retry')
    connection.set('catching-up')
    await watching.confirmAll()
    await client.invalidateQueries()
    if (own !== round || !socket?.connected) return
    if (isSomethingOwed(client)) timers.start('retry', retryMs, catchUp)
    else connection.set('live')
  }

  function lost(reason: string) {
    round += 1
    timers.stop('retry')
    connection.set('offline')
    watching.forget()
    if (reason === 'io server disconnect') askWhetherSignedIn()
  }

  /** Who is not reached is tried again by the socket itself; who has said no is not. */
  function turnedAway() {
    connection.set('offline')
    if (!socket?.active) askWhetherSignedIn()
  }

  /**
   * The server let go of us, or could not let us in, be it because its database was away: if we are signed out, reading says so and leads
   * to the sign-in; else we come back.
   */
  function askWhetherSignedIn() {
    client.fetchQuery({ ...countsOptions(), staleTime: 0 }).then(
      () => timers.start('return', retryMs, () => socket?.connect()),
      () => timers.start('return', retryMs, askWhetherSignedIn),
    )
  }

  const readAgain = () => void client.refetchQueries({ type: 'active', predicate: isOwed })

  /** What could not be read for a moment while we are live: no signal says when it can be, so it is asked for until it can. */
  const followFailures = () =>
    client.getQueryCache().subscribe((event) => {
      const hasFailed = event.type === 'updated' && event.action.type === 'error'
      if (hasFailed && connection.get() === 'live' && isOwed(event.query))
        timers.start('read again', retryMs, readAgain)
    })

  const floorMoved = () =>
    timers.start('floor', floorRestMs, () => void client.invalidateQueries({ queryKey: keys.floor }))

  /** An alarm tells that what it counts has changed too. */
  const alarmsChanged = () => {
    for (const queryKey of [keys.alarms, keys.allKeptEvents, keys.deadJobs]) void client.invalidateQueries({ queryKey })
  }

  function listen(to: DeskSocket): DeskSocket {
    to.on('connect', catchUp)
    to.on('disconnect', lost)
    to.on('connect_error', turnedAway)
    to.on('stale', () => timers.start('spread', Math.random() * spreadMs, catchUp))
    to.on('conversation', (row) => {
      cache.hearRow(row)
      floorMoved()
    })
    to.on('items', ({ conversationId, items }) => cache.hearItems(conversationId, items))
    to.on('counts', cache.hearCounts)
    to.on('agents', () => {
      void client.invalidateQueries({ queryKey: keys.agents })
      floorMoved()
    })
    to.on('alarms', alarmsChanged)
    to.on('examined', () => void client.invalidateQueries({ queryKey: keys.doctor }))
    to.on('presence', ({ agentIds }) => presence.set(new Set(agentIds)))
    to.on('viewers', ({ conversationId, viewers }) => watching.viewersOf(conversationId).set(viewers))
    to.on('clock', ({ now }) => followClock(now))
    return to
  }

  return {
    connection,
    presence,
    cache,
    viewersOf: watching.viewersOf,
    watch: watching.watch,
    typing: watching.typing,
    /** Until the returned function is called. A page that is drawn on the server never opens anything. */
    open(): () => void {
      const unfollow = [cache.follow(), followFailures()]
      socket ??= listen(open())
      socket.connect()
      return () => {
        round += 1
        timers.stopAll()
        for (const end of unfollow) end()
        socket?.disconnect()
      }
    },
  }
}

export type LiveConnection = ReturnType<typeof createLiveConnection>

/**
 * What could not be read, and still is to be: by its error, or, where something was heard of it since, by its mark. A refusal is an
 * answer, and shows where it is drawn.
 */
const isOwed = ({ state }: Query) =>
  state.error ? isPassing(state.error) : state.isInvalidated && state.fetchStatus === 'idle'

const isSomethingOwed = (client: QueryClient) => client.getQueryCache().findAll({ type: 'active' }).some(isOwed)

/** Timers by name; one that runs already is not started anew. */
function createTimers() {
  const running = new Map<string, ReturnType<typeof setTimeout>>()
  const stop = (name: string) => {
    clearTimeout(running.get(name))
    running.delete(name)
  }
  return {
    start(name: string, afterMs: number, act: () => unknown) {
      if (running.has(name)) return
      const run = () => {
        running.delete(name)
        act()
      }
      running.set(name, setTimeout(run, afterMs))
    },
    stop,
    stopAll: () => [...running.keys()].forEach(stop),
  }
}
