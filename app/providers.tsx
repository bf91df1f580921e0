'use client'

import { useRouter } from 'next/navigation'
import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { I18nProvider, RouterProvider } from 'react-aria-components'
import { TimeZoneMemory } from '#components/i18n/time-zone-memory.tsx'
import { Announcer } from '#components/ui/announcer.tsx'
import { ClockProvider } from '#components/ui/clock.tsx'
import { Toaster } from '#components/ui/toaster.tsx'

/** What every screen stands on, signed in or not: the language, the router, the desk's clock, and what is said in passing. */
export function Providers({ serverNow, children }: { serverNow: string; children: ReactNode }) {
  const router = useRouter()
  return (
    <I18nProvider locale={useLocale()}>
      <RouterProvider navigate={router.push}>
        <ClockProvider serverNow={serverNow}>
          <TimeZoneMemory />
          {children}
          <Toaster />
          <Announcer />
        </ClockProvider>
      </RouterProvider>
    </I18nProvider>
  )
}
