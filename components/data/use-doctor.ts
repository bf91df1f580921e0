'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Diagnosis } from '#lib/pages/diagnosis/finding.ts'
import type { LookBack } from '#lib/pages/gaps/input.ts'
import { type ApiRefusal, call } from './api.ts'
import { keys } from './query-keys.ts'
import { doctorOptions } from './query-options.ts'

export function useDoctor(): { diagnoses: Diagnosis[] | undefined; error: ApiRefusal | null } {
  const { data, error } = useQuery(doctorOptions())
  return { diagnoses: data, error: error as ApiRefusal | null }
}

type Examining = {
  /** Asks Messenger anew, after subscribing again when wished. The answer comes by the socket. */
  examine: (pageId: string, options?: { subscribe?: boolean }) => void
  /** Asked for, and not yet answered. */
  isAsking: boolean
  error: ApiRefusal | null
}

export function useExamine(examinedAt: string | null): Examining {
  const client = useQueryClient()
  const { mutate, isPending, error, data } = useMutation<
    string | null,
    ApiRefusal,
    { pageId: string; subscribe: boolean }
  >({
    mutationFn: async (wish) => {
      await call('POST', '/api/pages/examinations', wish)
      return examinedAt
    },
    onSuccess: () => client.invalidateQueries({ queryKey: keys.doctor }),
  })
  return {
    examine: (pageId, { subscribe = false } = {}) => mutate({ pageId, subscribe }),
    isAsking: isPending || (data !== undefined && data === examinedAt),
    error,
  }
}

/** Has a Page looked through for what was missed in so many hours; what is found comes by the socket. Rejects with ApiRefusal. */
export function useLookForMissed() {
  const client = useQueryClient()
  return useMutation<void, ApiRefusal, LookBack>({
    mutationFn: (wish) => call('POST', '/api/pages/look-backs', wish),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.doctor }),
  })
}

/** Gives a Page a new token; whether Messenger accepts it shows in the findings. Rejects with ApiRefusal. */
export function useGiveToken() {
  return useMutation<void, ApiRefusal, { pageId: string; deskToken: string; botToken?: string }>({
    mutationFn: (given) => call('POST', '/api/pages/token', given),
  })
}

/** The desk serves a Page no more. Rejects with ApiRefusal. */
export function useLetGo() {
  const client = useQueryClient()
  return useMutation<void, ApiRefusal, { pageId: string }>({
    mutationFn: (given) => call('POST', '/api/pages/letting-go', given),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.doctor }),
  })
}
