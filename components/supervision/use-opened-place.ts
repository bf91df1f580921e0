'use client'

import { useSearchParams } from 'next/navigation'
import { useConversations } from '#components/data/use-conversations.ts'
import type { ConversationRow } from '#lib/conversations/conversation.ts'
import type { Floor } from '#lib/supervision/floor.ts'
import { floorAddress, personParameter } from './floor-address.ts'
import type { Person } from './places-on-floor.ts'

/** Whom the address names, if they work here. */
export function useOpenedPerson(floor: Floor | undefined) {
  const asked = useSearchParams().get(personParameter)
  const person: Person | null = floor?.people.find(({ agent }) => agent.id === asked) ?? null
  return {
    person,
    // The page stays as it is: only its address, and what follows from it, changes.
    open: (personId: string | null) => window.history.pushState(null, '', floorAddress(personId)),
  }
}

export type HeldRows = { rows: ConversationRow[]; isPending: boolean; hasMore: boolean; loadMore: () => void }

/** What one colleague holds, live. */
export const useHeldRows = (person: Person): HeldRows => useConversations({ view: 'all', agentId: person.agent.id })
