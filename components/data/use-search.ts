'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ConversationRow } from '#lib/conversations/conversation.ts'
import type { FoundPage, Hit } from '#lib/search/found.ts'
import { isWorthSearching } from '#lib/search/input.ts'
import type { ApiRefusal } from './api.ts'
import { searchOptions } from './query-options.ts'

/** A customer with that name, or something said in which the words occur. */
export type Found =
  | { kind: 'person'; key: string; row: ConversationRow; name: FoundPage['people'][number]['name'] }
  | { kind: 'hit'; key: string; row: ConversationRow; hit: Hit }

export type Search = {
  /** People first, then what was said, newest first. */
  found: Found[]
  isPending: boolean
  /** What is shown answers earlier words. */
  isBehind: boolean
  error: ApiRefusal | null
  hasMore: boolean
  loadMore: () => void
  isLoadingMore: boolean
  refetch: () => void
}

/** What the server finds for these words; nothing is asked while they are too short to mean anything. */
export function useSearch(words: string): Search {
  const query = useInfiniteQuery({ ...searchOptions(words.trim()), enabled: isWorthSearching(words) })
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = query
  return {
    found: useMemo(() => data?.pages.flatMap(inOrder) ?? [], [data]),
    isPending: query.isPending,
    isBehind: query.isPlaceholderData,
    error: query.error as ApiRefusal | null,
    hasMore: hasNextPage,
    loadMore: () => void (hasNextPage && !isFetchingNextPage && fetchNextPage()),
    isLoadingMore: isFetchingNextPage,
    refetch: () => void refetch(),
  }
}

function inOrder({ people, hits, conversations }: FoundPage): Found[] {
  const persons = people.flatMap(({ conversationId, name }) => {
    const row = conversations[conversationId]
    return row ? [{ kind: 'person', key: `person ${conversationId}`, row, name } as const] : []
  })
  const said = hits.flatMap((hit) => {
    const row = conversations[hit.conversationId]
    return row ? [{ kind: 'hit', key: `${hit.type} ${hit.id}`, row, hit } as const] : []
  })
  return [...persons, ...said]
}
