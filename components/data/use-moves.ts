'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ConversationDetail, ConversationRow } from '#lib/conversations/conversation.ts'
import { type ApiRefusal, call } from './api.ts'
import { useLive } from './live-updates.tsx'
import { keys } from './query-keys.ts'

/** What a person may ask to be done with who holds a conversation. */
export type Move =
  | { kind: 'claim' }
  | { kind: 'take-over'; reason?: string }
  | { kind: 'transfer'; agentId: string; reason: string }
  | { kind: 'queue'; reason: string }
  | { kind: 'hand-over'; reason?: string }
  | { kind: 'return-to-bot'; reason?: string }
  | { kind: 'resolve' }
  /** Ask Messenger once more for control. */
  | { kind: 'settle' }

export type Moving = {
  /** Rejects with ApiRefusal, which is in `error` too. */
  move: (move: Move) => Promise<ConversationRow>
  pending: Move['kind'] | null
  error: ApiRefusal | null
  clearError: () => void
}

type Request = { method: 'POST' | 'DELETE'; path: string }
const requests: Record<Move['kind'], Request> = {
  claim: { method: 'POST', path: 'assignment' },
  'take-over': { method: 'POST', path: 'assignment' },
  transfer: { method: 'POST', path: 'assignment' },
  queue: { method: 'DELETE', path: 'assignment' },
  'hand-over': { method: 'POST', path: 'handover' },
  'return-to-bot': { method: 'DELETE', path: 'handover' },
  resolve: { method: 'POST', path: 'resolution' },
  settle: { method: 'POST', path: 'control' },
}

/** Each move says which holder the screen showed, so that nobody acts on an older picture. */
export function useMoves(conversationId: string): Moving {
  const client = useQueryClient()
  const { cache } = useLive()
  const { mutateAsync, isPending, variables, error, reset } = useMutation({
    mutationFn: async ({ kind, ...given }: Move) => {
      const { method, path } = requests[kind]
      const seen = client.getQueryData<ConversationDetail>(keys.conversation(conversationId))?.row.holder.epoch
      const body = { ...given, epoch: seen }
      const row = await call<ConversationRow>(method, `/api/conversations/${conversationId}/${path}`, body)
      cache.hearRow(row)
      return row
    },
  })
  return {
    move: mutateAsync,
    pending: isPending ? variables.kind : null,
    error: error as ApiRefusal | null,
    clearError: reset,
  }
}
