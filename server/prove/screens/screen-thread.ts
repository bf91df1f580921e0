// One agent at a real screen: the console's own caches and live connection, fed by the desk's HTTP API and socket, in a thread of its
// own because a browser has one cookie and one address.
import { parentPort, workerData } from 'node:worker_threads'
import { InfiniteQueryObserver, QueryObserver } from '@tanstack/react-query'
import { io } from 'socket.io-client'
import type { DeskSocket } from '#components/data/desk-socket.ts'
import { createLiveConnection } from '#components/data/live-connection.ts'
import { createOutbox } from '#components/data/outbox.ts'
import type { LoadedTimeline } from '#components/data/place-items.ts'
import type { LoadedList } from '#components/data/place-row.ts'
import { newQueryClient } from '#components/data/query-client.ts'
import { keys } from '#components/data/query-keys.ts'
import {
  agentsOptions,
  conversationOptions,
  conversationsOptions,
  countsOptions,
  timelineOptions,
} from '#components/data/query-options.ts'
import type { View } from '#lib/conversations/views.ts'
import type { Screen } from '../records/record.ts'
import { createAgentAtWork } from './agent-at-work.ts'
import type { Seat, Told } from './seat.ts'
import { signIn } from './sign-in.ts'

const seat = workerData as Seat
const views: View[] = ['waiting', 'mine', 'all']
const mostOpen = 6
const patienceMs = 20_000

const { cookie, agentId } = await signIn(seat)
const browserFetch = globalThis.fetch
globalThis.fetch = (path, init) =>
  browserFetch(new URL(String(path), seat.url), {
    ...init,
    headers: { ...(init?.headers as object), cookie, origin: seat.url },
  })

const client = newQueryClient()
const open = (): DeskSocket =>
  io(seat.url, { autoConnect: false, transports: ['websocket'], extraHeaders: { cookie }, reconnectionDelayMax: 2000 })
let socket: DeskSocket | undefined
const live = createLiveConnection({
  client,
  viewerId: agentId,
  followClock: () => {},
  open: () => {
    socket = open()
    return socket
  },
})
const outbox = createOutbox({ arrived: live.cache.hearItems, now: Date.now })
const opened = new Map<string, () => void>()

for (const view of views) new InfiniteQueryObserver(client, conversationsOptions({ view })).subscribe(() => {})
new QueryObserver(client, countsOptions()).subscribe(() => {})
new QueryObserver(client, agentsOptions()).subscribe(() => {})
live.open()

/** As a pane does while it is drawn; the oldest closes when there are too many. */
function look(id: string) {
  if (opened.has(id)) return
  const stop = [
    live.watch(id),
    new InfiniteQueryObserver(client, timelineOptions(id)).subscribe(() => {}),
    new QueryObserver(client, conversationOptions(id)).subscribe(() => {}),
  ]
  opened.set(id, () => stop.forEach((end) => void end()))
  const [oldest] = opened.keys()
  if (opened.size > mostOpen && oldest !== undefined) close(oldest)
}

function close(id: string) {
  opened.get(id)?.()
  opened.delete(id)
}

const atWork = createAgentAtWork({
  seat,
  agentId,
  client,
  live,
  outbox,
  look,
  tell: (message) => parentPort?.postMessage(message),
})

function show(): Screen {
  const lists = views.map((view) => {
    const list = client.getQueryData<LoadedList>(keys.list({ view }))
    const rows = list?.pages.flatMap((page) => page.rows.map(({ id, version }) => ({ id, version }))) ?? []
    return { view, rows, hasMore: list?.pages.at(-1)?.next !== null }
  })
  const timelines = [...opened.keys()].map((conversationId) => ({
    conversationId,
    ...shownOf(client.getQueryData<LoadedTimeline>(keys.timeline(conversationId))),
    isLive: true,
  }))
  return { name: seat.name, agentId, connection: live.connection.get(), lists, timelines }
}

function shownOf(timeline: LoadedTimeline | undefined) {
  const items = (timeline?.pages.toReversed() ?? []).flatMap((page) => page.items)
  return {
    version: timeline?.pages[0]?.version ?? null,
    hasOlder: timeline?.pages.at(-1)?.before != null,
    items: items.map((item) => ({
      type: item.type,
      id: item.id,
      at: item.at,
      mid: item.type === 'message' ? item.mid : null,
      version: item.type === 'message' ? item.version : 0,
      status: item.type === 'message' ? item.status : null,
    })),
  }
}

function loseSocket(forMs: number) {
  socket?.disconnect()
  setTimeout(() => socket?.connect(), forMs)
}

/** Opens one conversation after another, as somebody who looks through all of them, and says what was shown of each. */
async function walk(ids: string[]): Promise<Screen['timelines']> {
  const shown: Screen['timelines'] = []
  for (const id of ids) {
    const wasOpen = opened.has(id)
    look(id)
    await client.ensureQueryData(conversationOptions(id)).catch(() => undefined)
    await untilIdle()
    shown.push({ conversationId: id, ...shownOf(client.getQueryData(keys.timeline(id))), isLive: false })
    if (!wasOpen) close(id)
  }
  return shown
}

/** As somebody who waits for the page to have loaded; what has not come by then is what they see. */
async function untilIdle() {
  const giveUpAt = performance.now() + patienceMs
  while ((client.isFetching() > 0 || live.connection.get() !== 'live') && performance.now() < giveUpAt)
    await new Promise((next) => setTimeout(next, 10))
}

parentPort?.on('message', async (told: Told) => {
  if (told === 'work') atWork.begin()
  else if (told === 'rest') parentPort?.postMessage({ rested: await atWork.rest() })
  else if (told === 'show') {
    await untilIdle()
    parentPort?.postMessage({ screen: show() })
  } else if ('loseSocketMs' in told) loseSocket(told.loseSocketMs)
  else parentPort?.postMessage({ walked: await walk(told.walk) })
})
parentPort?.postMessage({ ready: agentId })
