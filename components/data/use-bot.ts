'use client'

import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Knowledge } from '#lib/bot/knowledge.ts'
import type { Trial } from '#lib/bot/trial.ts'
import type { Turn } from '#lib/bot/turn.ts'
import { type ApiRefusal, call } from './api.ts'
import { botKnowledgeOptions, botTurnsOptions } from './query-options.ts'

/** What the bot can say and how well it knows it. */
export function useBotKnowledge(): { knowledge: Knowledge | undefined; error: ApiRefusal | null; refetch: () => void } {
  const { data, error, refetch } = useQuery(botKnowledgeOptions())
  return { knowledge: data, error: error as ApiRefusal | null, refetch: () => void refetch() }
}

export type BotTurns = {
  /** Newest first, as far as loaded. */
  turns: Turn[]
  isPending: boolean
  error: ApiRefusal | null
  hasMore: boolean
  loadMore: () => void
  isLoadingMore: boolean
}

export function useBotTurns(): BotTurns {
  const query = useInfiniteQuery(botTurnsOptions())
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query
  return {
    turns: useMemo(() => data?.pages.flatMap(({ turns }) => turns) ?? [], [data]),
    isPending: query.isPending,
    error: query.error as ApiRefusal | null,
    hasMore: hasNextPage,
    loadMore: () => void (hasNextPage && !isFetchingNextPage && fetchNextPage()),
    isLoadingMore: isFetchingNextPage,
  }
}

export type BotTrying = {
  attempt: (text: string) => void
  /** Of the last attempt, and the words it was about. */
  trial: Trial | null
  tried: string | null
  isPending: boolean
  error: ApiRefusal | null
}

/** Says something to the bot that no customer said. */
export function useBotTrial(): BotTrying {
  const { mutate, data, variables, isPending, error } = useMutation<Trial, ApiRefusal, string>({
    mutationFn: (text) => call('POST', '/api/bot/trials', { text }),
  })
  return { attempt: mutate, trial: data ?? null, tried: variables ?? null, isPending, error }
}
