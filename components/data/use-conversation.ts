'use client'

import { useQuery } from '@tanstack/react-query'
import type { ConversationDetail, ConversationRow } from '#lib/conversations/conversation.ts'
import type { ApiRefusal } from './api.ts'
import { conversationOptions } from './query-options.ts'

export type LiveConversation = {
  row: ConversationRow | undefined
  detail: ConversationDetail | undefined
  isPending: boolean
  error: ApiRefusal | null
  refetch: () => void
}

/** One conversation as it stands now. */
export function useConversation(id: string): LiveConversation {
  const { data, isPending, error, refetch } = useQuery(conversationOptions(id))
  return { row: data?.row, detail: data, isPending, error: error as ApiRefusal | null, refetch: () => void refetch() }
}
