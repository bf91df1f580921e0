import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { KeptEventsQuery, LedgerQuery } from '#lib/intake/input.ts'
import { type DeskReader, overHttp, timelineUntil } from './desk-reader.ts'
import { type AuditFilter, keys, type ListFilter } from './query-keys.ts'

// One description of each query: a page on the server prefetches with the very options that the browser then goes on with.
const start = null as string | null

export const conversationsOptions = (filter: ListFilter, reader: DeskReader = overHttp) =>
  infiniteQueryOptions({
    queryKey: keys.list(filter),
    queryFn: ({ pageParam }) => reader.conversations({ ...filter, cursor: pageParam ?? undefined }),
    initialPageParam: start,
    getNextPageParam: (last) => last.next,
  })

export const countsOptions = (reader: DeskReader = overHttp) =>
  queryOptions({ queryKey: keys.counts, queryFn: () => reader.counts() })

export const conversationOptions = (id: string, reader: DeskReader = overHttp) =>
  queryOptions({ queryKey: keys.conversation(id), queryFn: () => reader.conversation(id) })

/** The next page is the one above. */
export const timelineOptions = (id: string, reader: DeskReader = overHttp) =>
  infiniteQueryOptions({
    queryKey: keys.timeline(id),
    queryFn: ({ pageParam }) => reader.timeline(id, pageParam ?? undefined),
    initialPageParam: start,
    getNextPageParam: (last) => last.before,
  })

/** While the next words are looked for, what was found before stays. What is found is read again when one comes back to it. */
export const searchOptions = (words: string, reader: DeskReader = overHttp) =>
  infiniteQueryOptions({
    queryKey: keys.search(words),
    queryFn: ({ pageParam }) => reader.search({ words, cursor: pageParam ?? undefined }),
    initialPageParam: start,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  })

/** The next page is the one above. The past does not change, but grows. */
export const replayOptions = (id: string, reader: DeskReader = overHttp) =>
  infiniteQueryOptions({
    queryKey: keys.replay(id),
    queryFn: ({ pageParam }) => reader.replay(id, pageParam ?? undefined),
    initialPageParam: start,
    getNextPageParam: (last) => last.older,
    staleTime: 10_000,
  })

/** What had been said up to a moment: it needs no socket to stay true. */
export const timelineUntilOptions = (id: string, until: { moment: string } | { cursor: string }) =>
  queryOptions({
    queryKey: keys.timelineUntil(id, 'moment' in until ? until.moment : until.cursor),
    queryFn: () => timelineUntil(id, until),
    staleTime: 60_000,
  })

export const agentsOptions = (reader: DeskReader = overHttp) =>
  queryOptions({ queryKey: keys.agents, queryFn: () => reader.agents() })

export const floorOptions = (reader: DeskReader = overHttp) =>
  queryOptions({ queryKey: keys.floor, queryFn: () => reader.floor() })

/** The record is not live: it is read again when one comes back to it. */
export const auditOptions = (filter: AuditFilter, reader: DeskReader = overHttp) =>
  infiniteQueryOptions({
    queryKey: keys.audit(filter),
    queryFn: ({ pageParam }) => reader.audit({ ...filter, cursor: pageParam ?? undefined }),
    initialPageParam: start,
    getNextPageParam: (last) => last.next,
    staleTime: 10_000,
  })

/** Changes once an hour. */
export const standingOptions = (reader: DeskReader = overHttp) =>
  queryOptions({ queryKey: keys.recordStanding, queryFn: () => reader.recordStanding(), staleTime: 60_000 })

/** Read again whenever one opens or closes. */
export const alarmsOptions = (reader: DeskReader = overHttp) =>
  infiniteQueryOptions({
    queryKey: keys.alarms,
    queryFn: ({ pageParam }) => reader.alarms({ cursor: pageParam ?? undefined }),
    initialPageParam: start,
    getNextPageParam: (last) => last.next,
  })

/** The intake moves with every message: what a person looks at is read again every few seconds. */
export const ledgerOptions = (query: LedgerQuery, reader: DeskReader = overHttp) =>
  queryOptions({
    queryKey: keys.ledger(query),
    queryFn: () => reader.ledger(query),
    staleTime: 5_000,
    refetchInterval: query.until ? false : 5_000,
  })

export const keptEventsOptions = (outcome: KeptEventsQuery['outcome'], reader: DeskReader = overHttp) =>
  infiniteQueryOptions({
    queryKey: keys.keptEvents(outcome),
    queryFn: ({ pageParam }) => reader.keptEvents({ outcome, cursor: pageParam ?? undefined }),
    initialPageParam: start,
    getNextPageParam: (last) => last.next,
    staleTime: 5_000,
  })

/** Read again when the doctor has looked, and now and then: some findings are made of what the desk itself sees. */
export const doctorOptions = (reader: DeskReader = overHttp) =>
  queryOptions({ queryKey: keys.doctor, queryFn: () => reader.doctor(), staleTime: 5_000, refetchInterval: 10_000 })

export const deadJobsOptions = (reader: DeskReader = overHttp) =>
  infiniteQueryOptions({
    queryKey: keys.deadJobs,
    queryFn: ({ pageParam }) => reader.deadJobs({ cursor: pageParam ?? undefined }),
    initialPageParam: start,
    getNextPageParam: (last) => last.next,
    staleTime: 5_000,
  })

/** Changes when somebody edits an answer or the bot has learnt: read again when one comes back to it. */
export const botKnowledgeOptions = (reader: DeskReader = overHttp) =>
  queryOptions({ queryKey: keys.botKnowledge, queryFn: () => reader.botKnowledge(), staleTime: 30_000 })

export const botTurnsOptions = (reader: DeskReader = overHttp) =>
  infiniteQueryOptions({
    queryKey: keys.botTurns,
    queryFn: ({ pageParam }) => reader.botTurns({ cursor: pageParam ?? undefined }),
    initialPageParam: start,
    getNextPageParam: (last) => last.next,
    staleTime: 10_000,
  })
