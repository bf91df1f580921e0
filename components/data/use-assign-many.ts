'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { BulkAssignment } from '#lib/conversations/input.ts'
import type { RefusalCode } from '#lib/errors.ts'
import { type ApiRefusal, call } from './api.ts'
import { keys } from './query-keys.ts'

export type RefusedOne = { conversationId: string; code: RefusalCode; detail: Record<string, unknown> }
export type ManyAssigned = { assigned: string[]; refused: RefusedOne[] }

export type ManyAssigning = {
  /** To a colleague, or null for the queue. What could not be done is said one by one, with who was quicker. */
  assign: (given: BulkAssignment) => Promise<ManyAssigned>
  isPending: boolean
  error: ApiRefusal | null
}

export function useAssignMany(): ManyAssigning {
  const client = useQueryClient()
  const { mutateAsync, isPending, error } = useMutation({
    mutationFn: (given: BulkAssignment) => call<ManyAssigned>('POST', '/api/assignments', given),
    // The socket tells it too; who did it should not have to wait for that.
    onSettled: () => client.invalidateQueries({ queryKey: keys.floor }),
  })
  return { assign: mutateAsync, isPending, error: error as ApiRefusal | null }
}
