'use client'

import { useTimeZone } from 'next-intl'
import { useMemo } from 'react'

/** Tells one day from the next in the viewer's zone: "2026-11-22". */
export function useDayOf() {
  const timeZone = useTimeZone()
  return useMemo(() => {
    const day = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    return (at: string) => day.format(new Date(at))
  }, [timeZone])
}
