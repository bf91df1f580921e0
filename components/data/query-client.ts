import { QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiRefusal } from './api.ts'

const mostRetries = 2

/**
 * What was read stays true because the socket keeps it so: nothing is read again merely because time passed or a window was looked at.
 * `refused` hears every refusal of a reading.
 */
export const newQueryClient = (refused?: (refusal: ApiRefusal) => void): QueryClient =>
  new QueryClient({
    queryCache: new QueryCache({ onError: (error) => error instanceof ApiRefusal && refused?.(error) }),
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

/** A refusal stands however often one asks; being out of reach may pass. */
export const isPassing = (error: Error) =>
  !(error instanceof ApiRefusal) || error.code === 'offline' || error.code === 'server-error'
