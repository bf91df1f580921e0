'use client'

import { useCallback, useEffect, useMemo, useRef } from 'react'
import { call } from './api.ts'
import { useLive, useWatching } from './live-updates.tsx'
import { useStore } from './store.ts'
import { useViewer } from './viewer.tsx'
import type { Viewers } from './watching.ts'

/** The server forgets a typist after some seconds: whoever goes on typing says so again. */
const repeatMs = 3_000
/** Messenger shows it to the customer for some twenty seconds. */
const repeatToCustomerMs = 10_000

export type ViewersOfConversation = {
  /** Colleagues who have it open, without oneself. */
  viewers: Viewers
  /** Call with true at every key, with false when the text is gone or sent. */
  typing: (isTyping: boolean) => void
}

export function useViewers(conversationId: string): ViewersOfConversation {
  useWatching(conversationId)
  const { viewersOf } = useLive()
  const { id } = useViewer()
  const all = useStore(viewersOf(conversationId))
  return {
    viewers: useMemo(() => all.filter(({ agentId }) => agentId !== id), [all, id]),
    typing: useTyping(conversationId),
  }
}

function useTyping(conversationId: string) {
  const { typing } = useLive()
  const saidAt = useRef<number | null>(null)
  const shownAt = useRef(Number.NEGATIVE_INFINITY)
  const say = useCallback(
    (isTyping: boolean) => {
      const isFresh = saidAt.current !== null && performance.now() - saidAt.current < repeatMs
      if (isTyping ? isFresh : saidAt.current === null) return
      saidAt.current = isTyping ? performance.now() : null
      typing(conversationId, isTyping)
      if (!isTyping || performance.now() - shownAt.current < repeatToCustomerMs) return
      shownAt.current = performance.now()
      // A courtesy: whoever types is not told when it fails.
      call('POST', `/api/conversations/${conversationId}/typing`).catch(() => {})
    },
    [conversationId, typing],
  )
  useEffect(() => () => say(false), [say])
  return say
}
