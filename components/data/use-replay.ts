'use client'

import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { KnownApp } from '#lib/apps/app.ts'
import type { ConversationRow } from '#lib/conversations/conversation.ts'
import type { ReplayStep } from '#lib/conversations/replay.ts'
import type { TimelineItem } from '#lib/conversations/timeline.ts'
import type { ApiRefusal } from './api.ts'
import { replayOptions, timelineUntilOptions } from './query-options.ts'

export type Replay = {
  row: ConversationRow | undefined
  /** Oldest first, as far back as loaded. */
  steps: ReplayStep[]
  apps: KnownApp[]
  error: ApiRefusal | null
  hasOlder: boolean
  loadOlder: () => void
  isLoadingOlder: boolean
}

/** The past of a conversation, step by step. */
export function useReplay(id: string): Replay {
  const query = useInfiniteQuery(replayOptions(id))
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query
  return {
    row: data?.pages[0]?.row,
    steps: useMemo(() => data?.pages.toReversed().flatMap(({ steps }) => steps) ?? [], [data]),
    apps: useMemo(() => data?.pages.flatMap(({ apps }) => apps) ?? [], [data]),
    error: query.error as ApiRefusal | null,
    hasOlder: hasNextPage,
    loadOlder: () => void (hasNextPage && !isFetchingNextPage && fetchNextPage()),
    isLoadingOlder: isFetchingNextPage,
  }
}

type Until = { moment: string } | { cursor: string }

/** What had been said until a step or a moment: the last page of it. What was shown before stays until it is there. */
export function useTimelineUntil(id: string, until: Until): { items: TimelineItem[]; isStale: boolean } {
  const { data, isPlaceholderData } = useQuery({
    ...timelineUntilOptions(id, until),
    placeholderData: keepPreviousData,
  })
  return { items: data?.items ?? [], isStale: isPlaceholderData }
}
