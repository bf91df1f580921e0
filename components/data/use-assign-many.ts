'use client'

import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import type { BulkAssignment } from '#lib/conversations/input.ts'
import type { RefusalCode } from '#lib/errors.ts'
import type { Floor } from '#lib/supervision/floor.ts'
import { type ApiRefusal, call } from './api.ts'
import type { LoadedList } from './place-row.ts'
import { keys } from './query-keys.ts'

export type ManyAssigned = {
  assigned: string[]
  refused: { conversationId: string; code: RefusalCode; detail: Record<string, unknown> }[]
}

export type ManyAssigning = {
  /** To a colleague, or null for the queue. What could not be done is said one by one. `epochs`: as seen when it was chosen. */
  assign: (given: BulkAssignment) => Promise<ManyAssigned>
  isPending: boolean
  error: ApiRefusal | null
}

/** Says which holders the screen showed (those it shows now, unless given), so that somebody quicker is not overruled unawares. */
export function useAssignMany(): ManyAssigning {
  const client = useQueryClient()
  const { mutateAsync, isPending, error } = useMutation({
    mutationFn: (given: BulkAssignment) => {
      const epochs = given.epochs ?? seenEpochs(client, new Set(given.conversationIds))
      return call<ManyAssigned>('POST', '/api/assignments', { ...given, epochs })
    },
  })
  return { assign: mutateAsync, isPending, error: error as ApiRefusal | null }
}

function seenEpochs(client: QueryClient, ids: ReadonlySet<string>): Record<string, number> {
  const listed = client
    .getQueriesData<LoadedList>({ queryKey: keys.lists })
    .flatMap(([, list]) => list?.pages.flatMap(({ rows }) => rows) ?? [])
  const rows = [...listed, ...(client.getQueryData<Floor>(keys.floor)?.waiting ?? [])]
  return Object.fromEntries(rows.filter(({ id }) => ids.has(id)).map(({ id, holder }) => [id, holder.epoch]))
}
