'use client'

import { Archive, ChartColumn, CircleHelp, Wrench } from 'lucide-react'
import { useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { PlaceHeader } from '#components/settings/place-header.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import { DeadJobs } from './dead-jobs.tsx'
import { type IntakePlace, intakeAddress, intakePlaceAt } from './intake-address.ts'
import { KeptEvents } from './kept-events.tsx'
import { LedgerView } from './ledger-view.tsx'

/** What Messenger sent, what became of it, and what waits for somebody to look at. */
export function IntakeDesk() {
  const t = useTranslations('intake')
  const query = useSearchParams()
  const place = useMemo(() => intakePlaceAt(new URLSearchParams(query)), [query])
  const go = (changed: Partial<IntakePlace>) =>
    window.history.replaceState(null, '', intakeAddress({ ...place, ...changed }))
  return (
    <>
      <PlaceHeader title={t('title')} about={t('about')} />
      <Tabs
        label={t('title')}
        selected={place.part}
        onSelect={(part) => go({ part })}
        tabs={[
          {
            id: 'ledger',
            label: t('parts.ledger'),
            icon: <ChartColumn aria-hidden />,
            content: <LedgerView place={place} go={go} />,
          },
          {
            id: 'dead',
            label: t('parts.dead'),
            icon: <Archive aria-hidden />,
            content: <KeptEvents key="dead" outcome="dead" />,
          },
          {
            id: 'unknown',
            label: t('parts.unknown'),
            icon: <CircleHelp aria-hidden />,
            content: <KeptEvents key="unknown" outcome="unknown" />,
          },
          { id: 'jobs', label: t('parts.jobs'), icon: <Wrench aria-hidden />, content: <DeadJobs /> },
        ]}
        className="[&_[role=tablist]]:overflow-x-auto [&_[role=tablist]]:px-6 max-desk:[&_[role=tablist]]:px-3 [&_[role=tab]]:shrink-0 [&_[role=tab]]:whitespace-nowrap"
      />
    </>
  )
}
