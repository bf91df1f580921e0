'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ConversationRow } from '#lib/conversations/conversation.ts'
import type { ApiRefusal } from './api.ts'
import type { ListFilter } from './query-keys.ts'
import { conversationsOptions } from './query-options.ts'

export type LiveConversations = {
  /** Newest need first, always in order, as far as loaded. */
  rows: ConversationRow[]
  isPending: boolean
  error: ApiRefusal | null
  hasMore: boolean
  loadMore: () => void
  isLoadingMore: boolean
  refetch: () => void
}

/** A list of conversations that rows enter and leave by themselves. */
export function useConversations(filter: ListFilter): LiveConversations {
  const query = useInfiniteQuery(conversationsOptions(filter))
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = query
  return {
    rows: useMemo(() => data?.pages.flatMap(({ rows }) => rows) ?? [], [data]),
    isPending: query.isPending,
    error: query.error as ApiRefusal | null,
    hasMore: hasNextPage,
    loadMore: () => void (hasNextPage && !isFetchingNextPage && fetchNextPage()),
    isLoadingMore: isFetchingNextPage,
    refetch: () => void refetch(),
  }
}
