'use client'

import { useSyncExternalStore } from 'react'

type Spoken = { polite: string; assertive: string }

let spoken: Spoken = { polite: '', assertive: '' }
const nothing: Spoken = { polite: '', assertive: '' }
const listeners = new Set<() => void>()

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Says a sentence to screen readers: "New message from Léa Martin". `assertive` interrupts; keep it for what cannot wait. */
export function announce(sentence: string, urgency: keyof Spoken = 'polite') {
  // A no-break space makes a repeated sentence a different text, or it would stay silent the second time.
  spoken = { ...spoken, [urgency]: spoken[urgency] === sentence ? `${sentence}\u00a0` : sentence }
  for (const listener of listeners) listener()
}

/** Where `announce` speaks. Once, at the root. */
export function Announcer() {
  const { polite, assertive } = useSyncExternalStore(
    subscribe,
    () => spoken,
    () => nothing,
  )
  return (
    <div className="sr-only">
      <div aria-live="polite" aria-atomic>
        {polite}
      </div>
      <div aria-live="assertive" aria-atomic>
        {assertive}
      </div>
    </div>
  )
}
