'use client'

import { useEffect, useRef } from 'react'

const oneAtATime = '(width < 720px)'

/** Where a conversation takes the place of the list, it takes its focus too; beside the list, the hand stays in the list. */
export function useFocusOnPhone() {
  const pane = useRef<HTMLElement>(null)
  useEffect(() => {
    if (window.matchMedia(oneAtATime).matches) pane.current?.focus({ preventScroll: true })
  }, [])
  return pane
}
