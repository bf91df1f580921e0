'use client'

import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import type { TimelineItem } from '#lib/conversations/timeline.ts'
import { type ApiRefusal, call } from './api.ts'
import { newClientId } from './client-id.ts'
import { useLive } from './live-updates.tsx'

export type NoteAdding = { add: (text: string) => Promise<void>; isPending: boolean; error: ApiRefusal | null }

/** Says something among colleagues. A note that is tried again after a lost answer is written once. */
export function useAddNote(conversationId: string): NoteAdding {
  const { cache } = useLive()
  const attempt = useRef<{ text: string; clientId: string } | null>(null)
  const { mutateAsync, isPending, error } = useMutation({
    mutationFn: async (text: string) => {
      if (attempt.current?.text !== text) attempt.current = { text, clientId: newClientId() }
      const path = `/api/conversations/${conversationId}/notes`
      const { items } = await call<{ items: TimelineItem[] }>('POST', path, attempt.current)
      attempt.current = null
      cache.hearItems(conversationId, items)
    },
  })
  return { add: mutateAsync, isPending, error: error as ApiRefusal | null }
}
