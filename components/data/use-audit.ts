'use client'

import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { AuditEntry } from '#lib/audit/entry.ts'
import type { RecordStanding } from '#lib/audit/standing.ts'
import { type ApiRefusal, withQuery } from './api.ts'
import type { AuditFilter } from './query-keys.ts'
import { auditOptions, standingOptions } from './query-options.ts'

export type AuditReading = {
  /** Newest first, as far as loaded. */
  entries: AuditEntry[]
  isPending: boolean
  error: ApiRefusal | null
  hasMore: boolean
  loadMore: () => void
  isLoadingMore: boolean
}

export function useAudit(filter: AuditFilter): AuditReading {
  const query = useInfiniteQuery(auditOptions(filter))
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query
  return {
    entries: useMemo(() => data?.pages.flatMap(({ entries }) => entries) ?? [], [data]),
    isPending: query.isPending,
    error: query.error as ApiRefusal | null,
    hasMore: hasNextPage,
    loadMore: () => void (hasNextPage && !isFetchingNextPage && fetchNextPage()),
    isLoadingMore: isFetchingNextPage,
  }
}

/** Undefined until it was read. */
export const useRecordStanding = (): RecordStanding | undefined => useQuery(standingOptions()).data

/** Where the browser fetches these lines as a file. */
export const exportAddress = (filter: AuditFilter, format: 'csv' | 'jsonl'): string =>
  withQuery('/api/audit/export', { ...filter, format })
