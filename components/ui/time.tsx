'use client'

import { useFormatter, useTimeZone, useTranslations } from 'next-intl'
import { useCallback, useMemo } from 'react'
import { classNames } from './class-names.ts'
import { useTicking } from './clock.tsx'
import { distanceBetween } from './spans.ts'

export type TimeProps = {
  at: string | number | Date
  /** compact "5 min" (lists, waiting), sentence "5 minutes ago", clock "14:02", day "Sunday 22 November", full with seconds and zone. */
  as?: 'compact' | 'sentence' | 'clock' | 'day' | 'full'
  className?: string
}

/** A moment, relative until a day has passed, then a date; in full on hover; in the viewer's zone. Renders again only when its words change. */
export function Time({ at, as = 'compact', className }: TimeProps) {
  const atMs = new Date(at).getTime()
  const words = useTicking(useWords(atMs, as))
  const format = useFormatter()
  const date = new Date(atMs)
  return (
    // The server's and the browser's Intl may disagree about a space or the name of a zone.
    <time
      suppressHydrationWarning
      dateTime={date.toISOString()}
      title={as === 'full' ? undefined : format.dateTime(date, 'full')}
      className={classNames('tabular-nums', className)}
    >
      {words}
    </time>
  )
}

function useWords(atMs: number, as: NonNullable<TimeProps['as']>) {
  const t = useTranslations('ui.time')
  const format = useFormatter()
  const timeZone = useTimeZone()
  const yearOf = useMemo(() => {
    const year = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone })
    return (ms: number) => year.format(ms)
  }, [timeZone])
  return useCallback(
    (nowMs: number) => {
      if (as === 'clock' || as === 'day' || as === 'full') return format.dateTime(atMs, as)
      const distance = distanceBetween(atMs, nowMs)
      if (distance.unit === 'now') return t('now')
      if (distance.unit === 'day') {
        const year = yearOf(atMs) === yearOf(nowMs) ? undefined : 'numeric'
        const clock = as === 'sentence' && ({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const)
        return format.dateTime(atMs, { day: 'numeric', month: 'short', year, ...clock })
      }
      if (as === 'sentence') return format.relativeTime(atMs, { now: nowMs, unit: distance.unit, style: 'long' })
      return t(distance.unit, { value: Math.abs(distance.value) })
    },
    [atMs, as, t, format, yearOf],
  )
}
