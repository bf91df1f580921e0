'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useDayOf } from '#components/conversation/use-day-of.ts'
import { useNow } from '#components/ui/clock.tsx'
import type { AuditEntry } from '#lib/audit/entry.ts'
import { daysOf, type RecordDay } from './days-of-record.ts'
import { RecordLine } from './record-line.tsx'

const dayMs = 24 * 3_600_000

/** The record day by day, newest first. */
export function RecordDays({ entries }: { entries: readonly AuditEntry[] }) {
  const dayOf = useDayOf()
  return daysOf(entries, dayOf).map((day) => <Day key={day.day} {...day} />)
}

function Day({ day, entries }: RecordDay) {
  const [first] = entries
  return (
    <section aria-labelledby={`day-${day}`}>
      <h2
        id={`day-${day}`}
        className="sticky top-0 z-10 border-line border-b bg-surface px-4 pt-4 pb-1.5 font-medium text-ink-soft text-meta first-letter:uppercase max-desk:px-3"
      >
        {first && <DayName day={day} at={first.at} />}
      </h2>
      {entries.map((entry) => (
        <RecordLine key={entry.id} entry={entry} />
      ))}
    </section>
  )
}

function DayName({ day, at }: { day: string; at: string }) {
  const t = useTranslations('conversation')
  const format = useFormatter()
  const dayOf = useDayOf()
  const now = useNow()
  const date = format.dateTime(new Date(at), 'day')
  if (day === dayOf(now.toISOString())) return `${t('today')}, ${date}`
  if (day === dayOf(new Date(now.getTime() - dayMs).toISOString())) return `${t('yesterday')}, ${date}`
  return date
}
