import { EventEmitter } from 'node:events'
import { InfiniteQueryObserver, type QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { ApiRefusal } from './api.ts'
import type { DeskSocket } from './desk-socket.ts'
import { createLiveConnection } from './live-connection.ts'
import type { LoadedTimeline } from './place-items.ts'
import { newQueryClient } from './query-client.ts'
import { keys } from './query-keys.ts'
import { sampleMessage, sampleRow } from './testing/samples.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A server at the other end that says what it is told to say. */
class FakeSocket extends EventEmitter {
  connected = false
  /** Whether it goes on trying by itself: not when the server has said no. */
  active = true
  connects = 0
  watched: string[] = []
  connect() {
    this.connects += 1
    return this
  }
  disconnect() {
    this.connected = false
    return this
  }
  emitWithAck(_event: string, id: string) {
    this.watched.push(id)
    return Promise.resolve(true)
  }
  say(event: string, ...given: unknown[]) {
    if (event === 'connect') this.connected = true
    if (event === 'disconnect') this.connected = false
    for (const listener of this.listeners(event)) listener(...given)
  }
}

function setUp(client: QueryClient = newQueryClient()) {
  const socket = new FakeSocket()
  const clocks: string[] = []
  const live = createLiveConnection({
    client,
    viewerId: 'me',
    followClock: (now) => clocks.push(now),
    open: () => socket as unknown as DeskSocket,
  })
  const close = live.open()
  const until = (wanted: string) =>
    new Promise<void>((resolve) => {
      const look = () => live.connection.get() === wanted && resolve()
      live.connection.subscribe(look)
      look()
    })
  return { client, socket, live, clocks, close, until }
}

test('after every connection everything on the screen is read again before it calls itself live', async () => {
  const { client, socket, live, until, close } = setUp()
  let reads = 0
  const read = async () => ++reads
  const observer = new QueryObserver(client, { queryKey: ['on the screen'], queryFn: read })
  const leave = observer.subscribe(() => undefined)
  expect(live.connection.get()).toBe('catching-up')
  socket.say('connect')
  await until('live')
  const readsOnce = reads
  socket.say('disconnect', 'transport close')
  expect(live.connection.get()).toBe('offline')
  socket.say('connect')
  expect(live.connection.get()).toBe('catching-up')
  await until('live')
  expect(reads).toBe(readsOnce + 1)
  leave()
  close()
})

test('a server that could not let us in, or let go of us, is asked again until it does; one out of reach is the socket’s to try', async () => {
  vi.useFakeTimers()
  let isReading = false
  vi.stubGlobal('fetch', async () => {
    if (!isReading) throw new TypeError('fetch failed')
    return Response.json({ waiting: 0 })
  })
  const { socket, live, close } = setUp()
  const turnAway = (given: object) => {
    Object.assign(socket, { active: false, connects: 0 })
    socket.say('connect_error', given)
  }
  turnAway(new Error('server-error'))
  expect(live.connection.get()).toBe('offline')
  await vi.advanceTimersByTimeAsync(5_000)
  expect(socket.connects).toBe(0)
  isReading = true
  await vi.advanceTimersByTimeAsync(5_000)
  expect(socket.connects).toBe(1)

  Object.assign(socket, { active: true, connects: 0 })
  socket.say('connect_error', new Error('xhr poll error'))
  await vi.advanceTimersByTimeAsync(10_000)
  expect(socket.connects).toBe(0)
  close()
})

test('a screen that could not read everything and is let go of then comes back all the same', async () => {
  vi.useFakeTimers()
  vi.stubGlobal('fetch', async () => Response.json({ waiting: 0 }))
  const { client, socket, close } = setUp()
  const queryFn = () => Promise.reject(new ApiRefusal('server-error'))
  const leave = new QueryObserver(client, { queryKey: ['away'], queryFn, retry: false }).subscribe(() => undefined)
  socket.say('connect')
  await vi.advanceTimersByTimeAsync(500)
  socket.connects = 0
  socket.say('disconnect', 'io server disconnect')
  await vi.advanceTimersByTimeAsync(5_000)
  expect(socket.connects).toBe(1)
  leave()
  close()
})

test('what could not be read while the screen is live is read again until it can be', async () => {
  vi.useFakeTimers()
  const { client, socket, live, close } = setUp()
  socket.say('connect')
  await vi.advanceTimersByTimeAsync(500)
  expect(live.connection.get()).toBe('live')
  let isAway = false
  let read = 0
  const queryFn = () => {
    read += 1
    return isAway ? Promise.reject(new ApiRefusal('server-error')) : Promise.resolve('words')
  }
  const queryKey = ['timeline', 'one']
  const leave = new QueryObserver(client, { queryKey, queryFn, retry: false }).subscribe(() => undefined)
  await vi.advanceTimersByTimeAsync(100)
  isAway = true
  void client.invalidateQueries({ queryKey })
  await vi.advanceTimersByTimeAsync(10_000)
  expect(client.getQueryState(queryKey)?.error).not.toBeNull()
  isAway = false
  await vi.advanceTimersByTimeAsync(3_000)
  expect(client.getQueryState(queryKey)?.error).toBeNull()
  const sofar = read
  await vi.advanceTimersByTimeAsync(60_000)
  expect(read).toBe(sofar)
  leave()
  close()
})

test('what could not be read is read again though something of it was heard meanwhile', async () => {
  vi.useFakeTimers()
  const { client, socket, close } = setUp()
  socket.say('connect')
  await vi.advanceTimersByTimeAsync(500)
  const read = [[], 'away', [sampleMessage(), sampleMessage({ id: 'm2' })]] as const
  let reads = 0
  const queryFn = async () => {
    const items = read[Math.min(reads++, 2)]
    if (items === 'away') throw new ApiRefusal('server-error')
    return { items, before: null, version: reads }
  }
  const queryKey = keys.timeline('c1')
  const paging = { initialPageParam: null, getNextPageParam: () => null }
  const observer = new InfiniteQueryObserver(client, { queryKey, queryFn, retry: false, ...paging })
  const leave = observer.subscribe(() => undefined)
  await vi.advanceTimersByTimeAsync(100)
  void client.invalidateQueries({ queryKey })
  await vi.advanceTimersByTimeAsync(100)
  socket.say('items', { conversationId: 'c1', items: [sampleMessage({ id: 'm2' })] })
  expect(client.getQueryState(queryKey)?.error).toBeNull()
  await vi.advanceTimersByTimeAsync(3_000)
  expect(client.getQueryData<LoadedTimeline>(queryKey)?.pages[0]?.items).toHaveLength(2)
  leave()
  close()
})

test('who leaves a conversation and comes back at once is not taken in by the answer to having come the first time', async () => {
  const { client, socket, live, until, close } = setUp()
  socket.say('connect')
  await until('live')
  const answers: (() => void)[] = []
  socket.emitWithAck = () => new Promise<boolean>((resolve) => answers.push(() => resolve(true)))
  client.setQueryData(keys.timeline('c1'), { pages: [{ items: [], before: null, version: 1 }], pageParams: [null] })
  live.watch('c1')()
  const leave = live.watch('c1')
  answers[0]?.()
  await new Promise((next) => setTimeout(next))
  socket.say('conversation', sampleRow({ version: 2 }))
  expect(client.getQueryState(keys.timeline('c1'))?.isInvalidated).toBe(true)
  leave()
  close()
})

test('a connection that is lost while a conversation is being watched is no fault of the screen', async () => {
  const { socket, live, until, close } = setUp()
  socket.say('connect')
  await until('live')
  socket.emitWithAck = () => Promise.reject(new Error('socket has been disconnected'))
  const leave = live.watch('one')
  socket.say('disconnect', 'transport close')
  socket.emitWithAck = FakeSocket.prototype.emitWithAck
  socket.say('connect')
  await until('live')
  expect(socket.watched).toEqual(['one'])
  leave()
  close()
})

test('a refusal does not keep a screen from being live', async () => {
  const { client, socket, until, close } = setUp()
  const queryFn = () => Promise.reject(new ApiRefusal('not-found'))
  const leave = new QueryObserver(client, { queryKey: ['gone'], queryFn }).subscribe(() => undefined)
  socket.say('connect')
  await until('live')
  leave()
  close()
})

test('open conversations are watched again after a lost connection, and then hear what is said', async () => {
  const { client, socket, live, until, close } = setUp()
  const stopWatching = live.watch('c1')
  socket.say('connect')
  await until('live')
  socket.say('disconnect', 'transport close')
  socket.say('connect')
  await until('live')
  expect(socket.watched).toEqual(['c1', 'c1'])
  client.setQueryData(keys.timeline('c1'), { pages: [{ items: [], before: null, version: 1 }], pageParams: [null] })
  socket.say('items', { conversationId: 'c1', items: [sampleMessage()] })
  socket.say('conversation', sampleRow({ version: 2 }))
  const state = client.getQueryState<LoadedTimeline>(keys.timeline('c1'))
  expect(state?.data?.pages[0]?.items).toHaveLength(1)
  expect(state?.isInvalidated).toBe(false)
  stopWatching()
  close()
})

test('presence, viewers and the clock are followed', async () => {
  const { socket, live, clocks, close } = setUp()
  socket.say('presence', { agentIds: ['a', 'b'] })
  socket.say('viewers', { conversationId: 'c1', viewers: [{ agentId: 'a', name: 'A', isTyping: true }] })
  socket.say('clock', { now: '2026-03-02T08:00:00.000Z' })
  expect(live.presence.get()).toEqual(new Set(['a', 'b']))
  expect(live.viewersOf('c1').get()).toMatchObject([{ name: 'A', isTyping: true }])
  expect(clocks).toEqual(['2026-03-02T08:00:00.000Z'])
  socket.say('disconnect', 'transport close')
  expect(live.viewersOf('c1').get()).toEqual([])
  close()
})
