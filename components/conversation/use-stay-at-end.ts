'use client'

import { useCallback, useLayoutEffect, useRef } from 'react'

const nearPx = 48

/**
 * Whoever reads the end goes on reading it when the composer grows into the room of the timeline. Measured against the height
 * before: once the room has shrunk, nobody is at the end any more. Returns the ref of the element around the scroller.
 */
export function useStayAtEnd(scrollToEnd: () => void) {
  const latest = useRef(scrollToEnd)
  useLayoutEffect(() => {
    latest.current = scrollToEnd
  })
  return useCallback((frame: HTMLDivElement) => {
    let heightBefore = frame.clientHeight
    const observer = new ResizeObserver(() => {
      const scroller = frame.firstElementChild
      const hidden = scroller ? scroller.scrollHeight - scroller.scrollTop - heightBefore : Number.POSITIVE_INFINITY
      heightBefore = frame.clientHeight
      if (hidden <= nearPx) latest.current()
    })
    observer.observe(frame)
    return () => observer.disconnect()
  }, [])
}
