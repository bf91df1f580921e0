'use client'

import { useRouter } from 'next/navigation'
import { useTimeZone } from 'next-intl'
import { useEffect } from 'react'
import { rememberPreference } from '#components/ui/cookie.ts'
import { timeZoneCookie } from './locale.ts'

/** Tells the server this browser's zone once, so that its dates and the screen's are the same from the first paint on. */
export function TimeZoneMemory() {
  const written = useTimeZone()
  const router = useRouter()
  useEffect(() => {
    const actual = Intl.DateTimeFormat().resolvedOptions().timeZone
    if (actual === written) return
    rememberPreference(timeZoneCookie, actual)
    router.refresh()
  }, [written, router])
  return null
}
