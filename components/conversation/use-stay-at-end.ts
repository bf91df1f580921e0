'use client'

import { useEffect, useEffectEvent, useRef } from 'react'

/** Whoever reads the end goes on reading it when the composer grows into the room of the timeline. */
export function useStayAtEnd(isAtEnd: boolean, scrollToEnd: () => void) {
  const frame = useRef<HTMLDivElement>(null)
  const stay = useEffectEvent(() => {
    if (isAtEnd) scrollToEnd()
  })
  useEffect(() => {
    if (!frame.current) return
    const observer = new ResizeObserver(() => stay())
    observer.observe(frame.current)
    return () => observer.disconnect()
  }, [])
  return frame
}
