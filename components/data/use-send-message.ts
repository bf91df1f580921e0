'use client'

import { useMemo } from 'react'
import type { MessageItem, TimelineItem } from '#lib/conversations/timeline.ts'
import { call } from './api.ts'
import { useLive } from './live-updates.tsx'
import type { OutgoingReply } from './outbox.ts'
import type { PendingMessage } from './pending-message.ts'

export type Sending = {
  /** The bubbles stand in `pending` at once. Never throws: what is refused stays there with its text and the reason. */
  send: (reply: OutgoingReply) => void
  retry: (pending: PendingMessage) => void
  /** Tries a message again that Messenger refused. Rejects with ApiRefusal. */
  retryFailed: (message: MessageItem) => Promise<void>
  discard: (clientId: string) => void
}

export function useSendMessage(conversationId: string): Sending {
  const { outbox, cache } = useLive()
  return useMemo(
    () => ({
      send: (reply) => outbox.post(conversationId, reply),
      retry: outbox.retry,
      discard: (clientId) => outbox.drop(conversationId, clientId),
      async retryFailed({ id }) {
        const path = `/api/conversations/${conversationId}/messages/${id}/retry`
        const { items } = await call<{ items: TimelineItem[] }>('POST', path)
        cache.hearItems(conversationId, items)
      },
    }),
    [conversationId, outbox, cache],
  )
}
