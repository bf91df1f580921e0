'use client'

import { useEffect, useSyncExternalStore } from 'react'
import { call } from './api.ts'
import { useConversation } from './use-conversation.ts'

/** Tells the server that somebody looks at what is new, while `isLooking` and the page is in sight. */
export function useMarkRead(conversationId: string, isLooking: boolean) {
  const isVisible = useSyncExternalStore(followVisibility, isPageVisible, () => false)
  const { row } = useConversation(conversationId)
  const unread = row?.isUnread ? row.version : null
  useEffect(() => {
    if (!isLooking || !isVisible || unread === null) return
    // It stays unread, and the next change tries again: nothing a person could do about it here.
    call('POST', `/api/conversations/${conversationId}/reading`).catch((error) =>
      console.warn('not marked as read', error),
    )
  }, [conversationId, isLooking, isVisible, unread])
}

function followVisibility(changed: () => void): () => void {
  document.addEventListener('visibilitychange', changed)
  return () => document.removeEventListener('visibilitychange', changed)
}

const isPageVisible = () => document.visibilityState === 'visible'
