'use client'

import { useTranslations } from 'next-intl'
import { presenceOf } from '#components/conversation/colleagues.ts'
import { usePresence } from '#components/data/use-presence.ts'
import type { Floor } from '#lib/supervision/floor.ts'

/** The state of the floor in one line. */
export function FloorHeader({ floor }: { floor: Floor }) {
  const t = useTranslations('supervision')
  const present = usePresence()
  const available = floor.people.filter(({ agent }) => presenceOf(agent, present) === 'available').length
  const held = floor.people.reduce((sum, { holdsCount }) => sum + holdsCount, 0)
  return (
    <header className="flex min-h-14 shrink-0 flex-wrap items-baseline gap-x-4 gap-y-1 border-line border-b px-4 py-3">
      <h1 className="font-semibold text-heading text-ink">{t('title')}</h1>
      <p className="text-ink-soft text-list tabular-nums">
        {t('summary', { waiting: floor.waitingCount, held, available, people: floor.people.length })}
      </p>
    </header>
  )
}
