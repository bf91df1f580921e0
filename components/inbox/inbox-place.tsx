'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { rememberPreference } from '#components/ui/cookie.ts'
import type { View } from '#lib/conversations/views.ts'
import { type InboxPlace, inboxAddress, placeAt, viewCookie } from './inbox-address.ts'

type Places = {
  place: InboxPlace
  addressOf: (changes: Partial<InboxPlace>) => string
  /** Goes there at once: the address changes without asking the server, and the panes read what they need themselves. */
  go: (changes: Partial<InboxPlace>) => void
}

const PlaceContext = createContext<Places | null>(null)

export function InboxPlaceProvider({ usualView, children }: { usualView: View; children: ReactNode }) {
  const pathname = usePathname()
  const query = useSearchParams()
  const places = useMemo(() => {
    const place = placeAt(pathname, query, usualView)
    // Where exactly in a conversation is said of one opening of it, and not kept.
    const addressOf = (changes: Partial<InboxPlace>) => inboxAddress({ ...place, itemId: null, ...changes })
    const go = (changes: Partial<InboxPlace>) => {
      if (changes.view) rememberPreference(viewCookie, changes.view)
      window.history.pushState(null, '', addressOf(changes))
    }
    return { place, addressOf, go }
  }, [pathname, query, usualView])
  return <PlaceContext value={places}>{children}</PlaceContext>
}

export function useInboxPlace(): Places {
  const places = useContext(PlaceContext)
  if (!places) throw new Error('The inbox needs an <InboxPlaceProvider> above it')
  return places
}
