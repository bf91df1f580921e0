'use client'

import { useSyncExternalStore } from 'react'

const byTouch = '(pointer: coarse)'

function subscribe(listener: () => void) {
  const query = window.matchMedia(byTouch)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** Whether a finger is what one works with here, and the keyboard one of glass. */
export const useTouch = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => window.matchMedia(byTouch).matches,
    () => false,
  )
