'use client'

import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { DeadJob } from '#lib/health/dead-job.ts'
import type { KeptEventsQuery, LedgerQuery } from '#lib/intake/input.ts'
import type { KeptEvent } from '#lib/intake/kept-event.ts'
import type { Ledger } from '#lib/intake/ledger.ts'
import { type ApiRefusal, call } from './api.ts'
import { keys } from './query-keys.ts'
import { deadJobsOptions, keptEventsOptions, ledgerOptions } from './query-options.ts'

/** A day of the ledger; the day before stays in sight while another is fetched. */
export function useLedger(query: LedgerQuery): { ledger: Ledger | undefined; error: ApiRefusal | null } {
  const { data, error } = useQuery({ ...ledgerOptions(query), placeholderData: keepPreviousData })
  return { ledger: data, error: error as ApiRefusal | null }
}

export type Reading<Item> = {
  items: Item[]
  isPending: boolean
  error: ApiRefusal | null
  hasMore: boolean
  loadMore: () => void
  isLoadingMore: boolean
}

export function useKeptEvents(outcome: KeptEventsQuery['outcome']): Reading<KeptEvent> {
  const query = useInfiniteQuery(keptEventsOptions(outcome))
  return {
    ...readingOf(query),
    items: useMemo(() => query.data?.pages.flatMap(({ events }) => events) ?? [], [query.data]),
  }
}

export function useDeadJobs(): Reading<DeadJob> {
  const query = useInfiniteQuery(deadJobsOptions())
  return {
    ...readingOf(query),
    items: useMemo(() => query.data?.pages.flatMap(({ jobs }) => jobs) ?? [], [query.data]),
  }
}

type Infinite = {
  isPending: boolean
  error: Error | null
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => unknown
}

const readingOf = ({ isPending, error, hasNextPage, isFetchingNextPage, fetchNextPage }: Infinite) => ({
  isPending,
  error: error as ApiRefusal | null,
  hasMore: hasNextPage,
  loadMore: () => void (hasNextPage && !isFetchingNextPage && fetchNextPage()),
  isLoadingMore: isFetchingNextPage,
})

export type Doing = { run: (ids: string[]) => Promise<number>; isPending: boolean; error: ApiRefusal | null }

function useDoing<Answer>(path: string, countOf: (answer: Answer) => number): Doing {
  const client = useQueryClient()
  const { mutateAsync, isPending, error } = useMutation<Answer, ApiRefusal, string[]>({
    mutationFn: (ids) => call('POST', path, { ids }),
    onSuccess: () =>
      Promise.all(
        [keys.allKeptEvents, keys.deadJobs, ['ledger']].map((queryKey) => client.invalidateQueries({ queryKey })),
      ),
  })
  return { run: async (ids) => countOf(await mutateAsync(ids)), isPending, error }
}

/** Works events once more. Rejects with ApiRefusal; says how many. */
export const useReplayEvents = (): Doing =>
  useDoing<{ replayed: number }>('/api/intake/replays', ({ replayed }) => replayed)

export const useReplayJobs = (): Doing => useDoing<{ count: number }>('/api/jobs/replays', ({ count }) => count)

export const useDiscardJobs = (): Doing => useDoing<{ count: number }>('/api/jobs/discards', ({ count }) => count)
