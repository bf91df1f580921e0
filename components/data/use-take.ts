'use client'

import { useMutation } from '@tanstack/react-query'
import type { ConversationRow } from '#lib/conversations/conversation.ts'
import { type ApiRefusal, call } from './api.ts'
import { useLive } from './live-updates.tsx'

type Seen = Pick<ConversationRow, 'id' | 'holder'>

/** Takes one conversation from a list, whoever the list showed as its holder. Rejects with ApiRefusal. */
export function useTake(): { take: (row: Seen) => Promise<ConversationRow>; pendingId: string | null } {
  const { cache } = useLive()
  const { mutateAsync, isPending, variables } = useMutation<ConversationRow, ApiRefusal, Seen>({
    mutationFn: ({ id, holder }) => call('POST', `/api/conversations/${id}/assignment`, { epoch: holder.epoch }),
    onSuccess: (row) => cache.hearRow(row),
  })
  return { take: mutateAsync, pendingId: isPending ? variables.id : null }
}
