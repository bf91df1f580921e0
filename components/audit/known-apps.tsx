'use client'

import { createContext, type ReactNode, useContext } from 'react'

/** An app of Messenger that the desk can name: the record itself keeps only ids. */
export type KnownApp = { id: string; role: 'bot' | 'desk' | 'page-inbox' | 'other'; name: string | null }

const KnownAppsContext = createContext<readonly KnownApp[]>([])

/** Our own apps, Page by Page, for every line of the record on the screen. */
export function KnownApps({ apps, children }: { apps: readonly KnownApp[]; children: ReactNode }) {
  return <KnownAppsContext value={apps}>{children}</KnownAppsContext>
}

export const useKnownApps = () => useContext(KnownAppsContext)
