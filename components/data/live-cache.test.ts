import { InfiniteQueryObserver, QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import type { ConversationDetail, ConversationRow } from '#lib/conversations/conversation.ts'
import type { Counts } from '#lib/conversations/views.ts'
import type { DeskReader } from './desk-reader.ts'
import { createLiveCache } from './live-cache.ts'
import type { LoadedTimeline } from './place-items.ts'
import type { LoadedList } from './place-row.ts'
import { keys } from './query-keys.ts'
import { conversationOptions, conversationsOptions, countsOptions, timelineOptions } from './query-options.ts'
import { sampleMessage, sampleRow } from './testing/samples.ts'

/** A reader whose answers are given by hand, so that things can be heard while a reading is under way. */
function slowReader() {
  const waiting: ((answer: unknown) => void)[] = []
  const read = () => new Promise<never>((resolve) => waiting.push(resolve as (answer: unknown) => void))
  const reader: DeskReader = {
    conversations: read,
    counts: read,
    conversation: read,
    timeline: read,
    search: read,
    replay: read,
    agents: read,
    floor: read,
    audit: read,
    recordStanding: read,
    alarms: read,
    ledger: read,
    keptEvents: read,
    doctor: read,
    deadJobs: read,
    botKnowledge: read,
    botTurns: read,
  }
  return { reader, waiting, answer: (answer: unknown) => waiting.shift()?.(answer) }
}

function setUp({ watched = [] as string[] } = {}) {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } } })
  const cache = createLiveCache(client, { viewerId: 'me', isWatched: (id) => watched.includes(id) })
  cache.follow()
  return { client, cache, ...slowReader() }
}

const rowsIn = (client: QueryClient, view: 'waiting' | 'mine') =>
  client.getQueryData<LoadedList>(keys.list({ view }))?.pages.flatMap(({ rows }) => rows.map(({ id }) => id))

const detailOf = (row: ConversationRow): ConversationDetail => ({
  row,
  customer: { psid: '1', locale: null, timezone: null, firstSeenAt: row.needAt, profileMissing: null },
  episodes: [],
  brief: null,
})

test('a row leaves one list and enters another at once', () => {
  const { client, cache } = setUp()
  client.setQueryData(keys.list({ view: 'waiting' }), {
    pages: [{ rows: [sampleRow()], next: null }],
    pageParams: [null],
  })
  client.setQueryData(keys.list({ view: 'mine' }), { pages: [{ rows: [], next: null }], pageParams: [null] })
  cache.hearRow(sampleRow({ version: 2, kind: 'agent', agentId: 'me' }))
  expect([rowsIn(client, 'waiting'), rowsIn(client, 'mine')]).toEqual([[], ['c1']])
  cache.hearRow(sampleRow({ version: 1 }))
  expect([rowsIn(client, 'waiting'), rowsIn(client, 'mine')]).toEqual([[], ['c1']])
})

test('an answer that is older than what was heard meanwhile does not undo it', async () => {
  const { client, cache, reader, answer } = setUp()
  const reading = client.fetchInfiniteQuery(conversationsOptions({ view: 'waiting' }, reader))
  const counting = client.fetchQuery(countsOptions(reader))
  await Promise.resolve()
  cache.hearRow(sampleRow({ version: 2, kind: 'bot' }))
  cache.hearRow(sampleRow({ id: 'c2', version: 5 }))
  cache.hearCounts({ waiting: 1 } as Counts)
  answer({ rows: [sampleRow({ version: 1 })], next: null })
  answer({ waiting: 7 })
  await Promise.all([reading, counting])
  expect(rowsIn(client, 'waiting')).toEqual(['c2'])
  expect(client.getQueryData<Counts>(keys.counts)?.waiting).toBe(1)
})

test('counts that were heard before a reading began yield to it', async () => {
  const { client, cache, reader, answer } = setUp()
  cache.hearCounts({ waiting: 1 } as Counts)
  const counting = client.fetchQuery({ ...countsOptions(reader), staleTime: 0 })
  await Promise.resolve()
  answer({ waiting: 7 })
  await counting
  expect(client.getQueryData<Counts>(keys.counts)?.waiting).toBe(7)
})

test('what is said while a timeline is being read is in it afterwards', async () => {
  const { client, cache, reader, answer } = setUp({ watched: ['c1'] })
  const reading = client.fetchInfiniteQuery(timelineOptions('c1', reader))
  await Promise.resolve()
  cache.hearItems('c1', [sampleMessage({ id: 'm2', at: '2026-03-02T08:00:01.000Z' })])
  answer({ items: [sampleMessage()], before: null, version: 1 })
  await reading
  const timeline = client.getQueryData<LoadedTimeline>(keys.timeline('c1'))
  expect(timeline?.pages[0]?.items.map(({ id }) => id)).toEqual(['m1', 'm2'])
})

test('a customer who was erased elsewhere leaves this screen too', () => {
  const { client, cache } = setUp({ watched: ['c1'] })
  client.setQueryData(keys.timeline('c1'), {
    pages: [{ items: [sampleMessage()], before: null, version: 1 }],
    pageParams: [null],
  })
  cache.hearRow(sampleRow({ version: 2 }))
  expect(client.getQueryState(keys.timeline('c1'))?.isInvalidated).toBe(false)
  const row = sampleRow({ version: 3 })
  cache.hearRow({ ...row, customer: { ...row.customer, isErased: true } })
  expect(client.getQueryState(keys.timeline('c1'))?.isInvalidated).toBe(true)
})

test('a timeline that nobody watches is doubted when its conversation changed after it was read', async () => {
  const { client, cache } = setUp()
  const page = { items: [sampleMessage()], before: null, version: 3 }
  client.setQueryData(keys.timeline('c1'), { pages: [page], pageParams: [null] })
  cache.hearRow(sampleRow({ version: 3 }))
  expect(client.getQueryState(keys.timeline('c1'))?.isInvalidated).toBe(false)
  cache.hearRow(sampleRow({ version: 4 }))
  expect(client.getQueryState(keys.timeline('c1'))?.isInvalidated).toBe(true)
})

test('a watched timeline is told what is said, so it is not read again', () => {
  const { client, cache } = setUp({ watched: ['c1'] })
  const page = { items: [sampleMessage()], before: null, version: 3 }
  client.setQueryData(keys.timeline('c1'), { pages: [page], pageParams: [null] })
  cache.hearRow(sampleRow({ version: 4 }))
  expect(client.getQueryState(keys.timeline('c1'))?.isInvalidated).toBe(false)
})

test('an open conversation follows its row, and its episodes are read again when it changes hands', async () => {
  const { client, cache, reader, answer, waiting } = setUp()
  const reading = client.fetchQuery(conversationOptions('c1', reader))
  await Promise.resolve()
  answer(detailOf(sampleRow()))
  await reading
  cache.hearRow(sampleRow({ version: 2 }))
  expect(client.getQueryState(keys.conversation('c1'))?.isInvalidated).toBe(false)
  cache.hearRow(sampleRow({ version: 3, epoch: 2, kind: 'bot' }))
  expect(client.getQueryData<ConversationDetail>(keys.conversation('c1'))?.row.holder.kind).toBe('bot')
  expect(client.getQueryState(keys.conversation('c1'))?.isInvalidated).toBe(true)
  expect(waiting).toEqual([])
})

const timelineOf = (version: number) => ({
  pages: [{ items: [sampleMessage()], before: null, version }],
  pageParams: [null],
})
const isOwed = (client: QueryClient, queryKey: readonly unknown[]) => client.getQueryState(queryKey)?.isInvalidated

test('a timeline whose reading began before it was watched is read once more when its row is newer', async () => {
  const { client, cache, reader, answer } = setUp({ watched: ['c1'] })
  const reading = client.fetchInfiniteQuery(timelineOptions('c1', reader))
  await Promise.resolve()
  cache.hearRow(sampleRow({ version: 2 }))
  answer({ items: [sampleMessage()], before: null, version: 1 })
  await reading
  expect(isOwed(client, keys.timeline('c1'))).toBe(true)
})

test('what is to be read again stays so when one thing of it is heard', () => {
  const { client, cache } = setUp()
  client.setQueryData(keys.timeline('c1'), timelineOf(1))
  client.setQueryData(keys.list({ view: 'waiting' }), {
    pages: [{ rows: [sampleRow()], next: null }],
    pageParams: [null],
  })
  void client.invalidateQueries({ queryKey: keys.lists })
  cache.hearRow(sampleRow({ version: 2 }))
  cache.hearItems('c1', [sampleMessage({ id: 'm3', at: '2026-03-02T08:00:01.000Z' })])
  expect(client.getQueryData<LoadedTimeline>(keys.timeline('c1'))?.pages[0]?.items).toHaveLength(2)
  expect(isOwed(client, keys.timeline('c1'))).toBe(true)
  expect(isOwed(client, keys.list({ view: 'waiting' }))).toBe(true)
})

test('a first reading that was under way when everything had to be read again does not count', async () => {
  const { client, reader, answer } = setUp()
  const reading = client.fetchInfiniteQuery(timelineOptions('c1', reader))
  await Promise.resolve()
  void client.invalidateQueries()
  answer({ items: [sampleMessage()], before: null, version: 1 })
  await reading
  expect(isOwed(client, keys.timeline('c1'))).toBe(true)
})

test('a page more does not make those true that were to be read again, and asks for nothing where they are', async () => {
  const { client, reader, answer } = setUp({ watched: ['c1'] })
  const page = { items: [sampleMessage()], before: 'older', version: 1 }
  const older = async () => {
    const observer = new InfiniteQueryObserver(client, { ...timelineOptions('c1', reader), refetchOnMount: false })
    const leave = observer.subscribe(() => undefined)
    const reading = observer.fetchNextPage()
    await Promise.resolve()
    leave()
    answer({ items: [], before: 'older still', version: 1 })
    await reading
  }
  client.setQueryData(keys.timeline('c1'), { pages: [page], pageParams: [null] })
  await older()
  expect(isOwed(client, keys.timeline('c1'))).toBe(false)
  await client.invalidateQueries({ queryKey: keys.timeline('c1') })
  await older()
  expect(isOwed(client, keys.timeline('c1'))).toBe(true)
})

test('an app that is named while it speaks is known by that name from then on', () => {
  const { client, cache } = setUp()
  client.setQueryData(keys.knownApps, [{ id: '222', role: 'desk', name: null }])
  const row = sampleRow({ version: 2, kind: 'elsewhere' })
  const outside = { id: '777', role: 'other', name: 'Other Desk' } as const
  cache.hearRow({ ...row, holder: { ...row.holder, app: outside } })
  expect(client.getQueryData(keys.knownApps)).toEqual([{ id: '222', role: 'desk', name: null }, outside])
})
