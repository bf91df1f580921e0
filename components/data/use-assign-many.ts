'use client'

import { useMutation } from '@tanstack/react-query'
import type { BulkAssignment } from '#lib/conversations/input.ts'
import type { RefusalCode } from '#lib/errors.ts'
import { type ApiRefusal, call } from './api.ts'

export type ManyAssigned = { assigned: string[]; refused: { conversationId: string; code: RefusalCode }[] }

export type ManyAssigning = {
  /** To a colleague, or null for the queue. What could not be done is said one by one. */
  assign: (given: BulkAssignment) => Promise<ManyAssigned>
  isPending: boolean
  error: ApiRefusal | null
}

export function useAssignMany(): ManyAssigning {
  const { mutateAsync, isPending, error } = useMutation({
    mutationFn: (given: BulkAssignment) => call<ManyAssigned>('POST', '/api/assignments', given),
  })
  return { assign: mutateAsync, isPending, error: error as ApiRefusal | null }
}
