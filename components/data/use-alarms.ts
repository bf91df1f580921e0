'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { may } from '#lib/agents/permissions.ts'
import type { Alarm } from '#lib/alarms/alarm.ts'
import type { ApiRefusal } from './api.ts'
import { alarmsOptions } from './query-options.ts'
import { useViewer } from './viewer.tsx'

export type Alarms = {
  open: Alarm[]
  /** Newest first, as far as loaded. */
  closed: Alarm[]
  isPending: boolean
  error: ApiRefusal | null
  hasMore: boolean
  loadMore: () => void
  isLoadingMore: boolean
}

export function useAlarms(): Alarms {
  const query = useInfiniteQuery(alarmsOptions())
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query
  return {
    open: data?.pages[0]?.open ?? [],
    closed: useMemo(() => data?.pages.flatMap(({ closed }) => closed) ?? [], [data]),
    isPending: query.isPending,
    error: query.error as ApiRefusal | null,
    hasMore: hasNextPage,
    loadMore: () => void (hasNextPage && !isFetchingNextPage && fetchNextPage()),
    isLoadingMore: isFetchingNextPage,
  }
}

/** For the mark in the navigation; nothing for those whose business alarms are not. */
export function useOpenAlarmCount(): number {
  const enabled = may(useViewer().role, 'operate')
  return useInfiniteQuery({ ...alarmsOptions(), enabled }).data?.pages[0]?.open.length ?? 0
}
