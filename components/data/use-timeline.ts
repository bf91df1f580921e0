'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { TimelineItem } from '#lib/conversations/timeline.ts'
import type { ApiRefusal } from './api.ts'
import { useLive, useWatching } from './live-updates.tsx'
import type { PendingMessage } from './pending-message.ts'
import { withReceipt } from './place-items.ts'
import { timelineOptions } from './query-options.ts'
import { useStore } from './store.ts'
import { useConversation } from './use-conversation.ts'

export type LiveTimeline = {
  /** Oldest first, as far up as loaded. */
  items: TimelineItem[]
  /** What this screen sent and the server does not have yet: drawn after `items`. */
  pending: PendingMessage[]
  isPending: boolean
  error: ApiRefusal | null
  hasOlder: boolean
  loadOlder: () => void
  isLoadingOlder: boolean
}

/** What was said and done in a conversation, live for as long as this is drawn. */
export function useTimeline(id: string): LiveTimeline {
  useWatching(id)
  const query = useInfiniteQuery(timelineOptions(id))
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query
  const { row } = useConversation(id)
  const items = useMemo(
    () => (data?.pages.toReversed() ?? []).flatMap((page) => page.items).map((item) => withReceipt(item, row)),
    [data, row],
  )
  return {
    items,
    pending: useUnsaid(id, items),
    isPending: query.isPending,
    error: query.error as ApiRefusal | null,
    hasOlder: hasNextPage,
    loadOlder: () => void (hasNextPage && !isFetchingNextPage && fetchNextPage()),
    isLoadingOlder: isFetchingNextPage,
  }
}

/** The socket may bring a message before its sending was answered: it is drawn once. */
function useUnsaid(id: string, items: TimelineItem[]): PendingMessage[] {
  const pending = useStore(useLive().outbox.storeOf(id))
  return useMemo(() => {
    if (pending.length === 0) return pending
    const said = new Set(items.flatMap((item) => (item.type === 'message' && item.clientId ? [item.clientId] : [])))
    return pending.filter(({ clientId }) => !said.has(clientId))
  }, [pending, items])
}
