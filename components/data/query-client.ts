import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiRefusal } from './api.ts'

const mostRetries = 2

/**
 * What was read stays true because the socket keeps it so: nothing is read again merely because time passed or a window was looked at.
 * `refused` hears every refusal.
 */
export function newQueryClient(refused?: (refusal: ApiRefusal) => void): QueryClient {
  const onError = (error: Error) => {
    if (error instanceof ApiRefusal) refused?.(error)
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: 'always',
        retry: (failures, error) => failures < mostRetries && isPassing(error),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}

/** A refusal stands however often one asks; being out of reach may pass. */
export const isPassing = (error: Error) =>
  !(error instanceof ApiRefusal) || error.code === 'offline' || error.code === 'server-error'
