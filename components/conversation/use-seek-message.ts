'use client'

import { useEffect, useEffectEvent, useState } from 'react'

type Seeking = {
  /** Whether the message is among what is loaded. */
  isLoaded: (messageId: string) => boolean
  scrollTo: (messageId: string) => void
  isInSight: (messageId: string) => boolean
  hasOlder: boolean
  isLoadingOlder: boolean
  loadOlder: () => void
}

const highlightMs = 2_000
const enoughFrames = 6
const mostFrames = 60

/** Brings one message into sight, fetching older pages until it is there, and marks it for a moment. */
export function useSeekMessage({ isLoaded, scrollTo, isInSight, hasOlder, isLoadingOlder, loadOlder }: Seeking) {
  const [wantedId, setWantedId] = useState<string | null>(null)
  const [highlightedId, setHighlightedId] = useState<string | null>(null)
  const isThere = wantedId !== null && isLoaded(wantedId)
  const isMissing = wantedId !== null && !isThere && !isLoadingOlder
  const look = useEffectEvent((id: string) => {
    const isThereNow = isInSight(id)
    if (!isThereNow) scrollTo(id)
    return isThereNow
  })
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
  // A list that opens and measures its rows goes to its end by itself: it is told again until the message stays in sight.
  useEffect(() => {
    if (highlightedId === null) return
    let looks = 0
    let seen = 0
    let frame = requestAnimationFrame(function again() {
      seen = look(highlightedId) ? seen + 1 : 0
      looks += 1
      if (seen < enoughFrames && looks < mostFrames) frame = requestAnimationFrame(again)
    })
    return () => cancelAnimationFrame(frame)
  }, [highlightedId])
  useEffect(() => {
    if (highlightedId === null) return
    const timer = setTimeout(() => setHighlightedId(null), highlightMs)
    return () => clearTimeout(timer)
  }, [highlightedId])
  return { seek: setWantedId, highlightedId }
}
