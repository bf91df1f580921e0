'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ApiRefusal, call } from './api.ts'
import { keys } from './query-keys.ts'

type Erasing = { erase: () => void; code: string | null; isPending: boolean; error: ApiRefusal | null }

/** Erases a customer everywhere; answers the code that proves it. What was read of their conversations is read again. */
export function useEraseCustomer(customerId: string): Erasing {
  const client = useQueryClient()
  const { mutate, data, isPending, error } = useMutation<{ code: string }, ApiRefusal, void>({
    mutationFn: () => call('DELETE', `/api/customers/${customerId}`),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.timelines }),
        client.invalidateQueries({ queryKey: keys.lists }),
        client.invalidateQueries({ queryKey: ['conversation'] }),
      ]),
  })
  return { erase: () => mutate(), code: data?.code ?? null, isPending, error }
}
