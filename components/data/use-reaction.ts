'use client'

import { useCallback } from 'react'
import type { Reaction } from '#lib/conversations/input.ts'
import type { TimelineItem } from '#lib/conversations/timeline.ts'
import { call } from './api.ts'
import { useLive } from './live-updates.tsx'

export type ReactionEmoji = Reaction['emoji']

/** Reacts to one message, or (null) takes it back. Rejects with ApiRefusal. */
export function useReaction(conversationId: string) {
  const { cache } = useLive()
  return useCallback(
    async (messageId: string, emoji: ReactionEmoji | null) => {
      const path = `/api/conversations/${conversationId}/messages/${messageId}/reaction`
      const answer = emoji === null ? call('DELETE', path) : call('POST', path, { emoji })
      const { items } = (await answer) as { items: TimelineItem[] }
      cache.hearItems(conversationId, items)
    },
    [conversationId, cache],
  )
}
