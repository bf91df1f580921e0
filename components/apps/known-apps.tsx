'use client'

import { createContext, type ReactNode, useContext } from 'react'
import type { KnownApp } from '#lib/apps/app.ts'

const KnownAppsContext = createContext<readonly KnownApp[]>([])

/** Every app that has a name here, for whatever speaks of one: rows and the record keep ids. */
export function KnownApps({ apps, children }: { apps: readonly KnownApp[]; children: ReactNode }) {
  return <KnownAppsContext value={apps}>{children}</KnownAppsContext>
}

export const useKnownApps = () => useContext(KnownAppsContext)
