'use client'

import { skipToken, useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext } from 'react'
import { keys } from '#components/data/query-keys.ts'
import type { KnownApp } from '#lib/apps/app.ts'

const KnownAppsContext = createContext<readonly KnownApp[]>([])

/** Every app that has a name here, for whatever speaks of one: rows and the record keep ids. What is named meanwhile is added as it is heard. */
export function KnownApps({ apps, children }: { apps: readonly KnownApp[]; children: ReactNode }) {
  const lasting = { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY }
  const { data } = useQuery({ queryKey: keys.knownApps, queryFn: skipToken, initialData: apps, ...lasting })
  return <KnownAppsContext value={data ?? apps}>{children}</KnownAppsContext>
}

export const useKnownApps = () => useContext(KnownAppsContext)
