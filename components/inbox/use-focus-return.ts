'use client'

import { useEffect, useRef } from 'react'
import { useInboxPlace } from './inbox-place.tsx'

/** Focus returns where it came from: to the row of the conversation that was left. */
export function useFocusReturn() {
  const { conversationId } = useInboxPlace().place
  const left = useRef(conversationId)
  useEffect(() => {
    const from = left.current
    left.current = conversationId
    if (conversationId !== null || from === null) return
    // On a phone the list has just come back, and draws its rows in the next frame.
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => focusRowOf(from)))
    return () => cancelAnimationFrame(frame)
  }, [conversationId])
}

function focusRowOf(conversationId: string) {
  document.querySelector<HTMLElement>(`[data-inbox-list] a[href^="/inbox/${CSS.escape(conversationId)}?"]`)?.focus()
}
