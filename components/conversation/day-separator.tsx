'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useNow } from '#components/ui/clock.tsx'
import { useDayOf } from './use-day-of.ts'

const dayMs = 24 * 3_600_000

export function DaySeparator({ at }: { at: string }) {
  const t = useTranslations('conversation')
  const format = useFormatter()
  const dayOf = useDayOf()
  const now = useNow()
  const names = new Map([
    [dayOf(new Date(now.getTime() - dayMs).toISOString()), t('yesterday')],
    [dayOf(now.toISOString()), t('today')],
  ])
  return (
    <div className="flex items-center gap-3 px-4 pt-4 text-ink-faint text-meta">
      <span aria-hidden className="h-px flex-1 bg-line" />
      <h3 className="font-medium first-letter:uppercase">
        {names.get(dayOf(at)) ?? format.dateTime(new Date(at), 'day')}
      </h3>
      <span aria-hidden className="h-px flex-1 bg-line" />
    </div>
  )
}
