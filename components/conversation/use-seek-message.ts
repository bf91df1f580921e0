'use client'

import { useEffect, useEffectEvent, useState } from 'react'

type Seeking = {
  /** Whether the message is among what is loaded. */
  isLoaded: (messageId: string) => boolean
  scrollTo: (messageId: string) => void
  hasOlder: boolean
  isLoadingOlder: boolean
  loadOlder: () => void
}

const highlightMs = 2_000

/** Brings one message into sight, fetching older pages until it is there, and marks it for a moment. */
export function useSeekMessage({ isLoaded, scrollTo, hasOlder, isLoadingOlder, loadOlder }: Seeking) {
  const [wantedId, setWantedId] = useState<string | null>(null)
  const [highlightedId, setHighlightedId] = useState<string | null>(null)
  const isThere = wantedId !== null && isLoaded(wantedId)
  const isMissing = wantedId !== null && !isThere && !isLoadingOlder
  const arrive = useEffectEvent((id: string) => {
    scrollTo(id)
    setHighlightedId(id)
    setWantedId(null)
  })
  const fetchMore = useEffectEvent(() => {
    if (hasOlder) loadOlder()
    else setWantedId(null)
  })
  useEffect(() => {
    if (isThere && wantedId !== null) arrive(wantedId)
    else if (isMissing) fetchMore()
  }, [isThere, isMissing, wantedId])
  useEffect(() => {
    if (highlightedId === null) return
    const timer = setTimeout(() => setHighlightedId(null), highlightMs)
    return () => clearTimeout(timer)
  }, [highlightedId])
  return { seek: setWantedId, highlightedId }
}
