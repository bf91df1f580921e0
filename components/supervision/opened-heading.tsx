'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { presenceOf } from '#components/conversation/colleagues.ts'
import { usePresence } from '#components/data/use-presence.ts'
import { Avatar } from '#components/ui/avatar.tsx'
import type { Floor } from '#lib/supervision/floor.ts'
import type { Person } from './places-on-floor.ts'
import { WaitingChart } from './waiting-chart.tsx'

type OpenedHeadingProps = { person: Person | null; floor: Floor; since: readonly string[] | null }

/** Whose conversations stand below, and how long they have been without an answer, as a shape. */
export function OpenedHeading({ person, floor, since }: OpenedHeadingProps) {
  const t = useTranslations('supervision')
  const { waiting, waitingCount, waitingAges } = floor
  const counts = person === null && waitingCount > waiting.length ? waitingAges : null
  return (
    <div className="flex items-end justify-between gap-6 px-4 pt-4 pb-3 max-wide:flex-col max-wide:items-stretch max-wide:gap-3">
      {person ? (
        <PersonHeading person={person} />
      ) : (
        <Words title={t('waitingTitle')}>{t('waitingSummary', { count: waitingCount })}</Words>
      )}
      {since && <WaitingChart since={since} counts={counts} />}
    </div>
  )
}

function PersonHeading({ person: { agent, holdsCount } }: { person: Person }) {
  const t = useTranslations('supervision')
  const presence = presenceOf(agent, usePresence())
  return (
    <div className="flex min-w-0 items-center gap-3">
      <Avatar id={agent.id} name={agent.name} src={agent.image} size={40} presence={presence} />
      <Words title={agent.name}>{t('personSummary', { presence: t(`people.${presence}`), count: holdsCount })}</Words>
    </div>
  )
}

function Words({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <h2 className="truncate font-semibold text-heading text-ink">{title}</h2>
      <p className="text-ink-soft text-list">{children}</p>
    </div>
  )
}
