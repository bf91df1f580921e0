'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useRefusalWords } from '#components/conversation/refusal-words.ts'
import { useLedger } from '#components/data/use-intake.ts'
import { useReadClock } from '#components/ui/clock.tsx'
import { ErrorNotice } from '#components/ui/error-notice.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { SegmentedControl } from '#components/ui/segmented-control.tsx'
import { Select } from '#components/ui/select.tsx'
import { Loading, Skeleton } from '#components/ui/skeleton.tsx'
import type { Ledger } from '#lib/intake/ledger.ts'
import { BalanceLine } from './balance-line.tsx'
import { HourChart } from './hour-chart.tsx'
import { dayAfter, type IntakePlace } from './intake-address.ts'
import { HourTable, PageTable } from './ledger-tables.tsx'

type LedgerViewProps = { place: IntakePlace; go: (changed: Partial<IntakePlace>) => void }

/** A day of the ledger: that it balances, its hours as a picture or as figures, its Pages, and who was refused. */
export function LedgerView({ place, go }: LedgerViewProps) {
  const t = useTranslations('intake')
  const refusalInWords = useRefusalWords()
  const [look, setLook] = useState<'chart' | 'figures'>('chart')
  const { ledger, error } = useLedger({ until: place.until ?? undefined, pageId: place.pageId ?? undefined })
  if (!ledger) return error ? <ErrorNotice message={refusalInWords(error)} className="m-6" /> : <LedgerSkeleton />
  return (
    <div className="flex flex-col gap-6 px-6 py-4 max-desk:px-3">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <DayPicker ledger={ledger} go={go} />
        <div className="flex flex-wrap items-end gap-3">
          <PagePicker ledger={ledger} pageId={place.pageId} go={go} />
          <SegmentedControl
            label={t('look')}
            value={look}
            onChange={setLook}
            options={[
              { id: 'chart', label: t('chart') },
              { id: 'figures', label: t('figures') },
            ]}
            className="mb-0.5"
          />
        </div>
      </div>
      <BalanceLine tally={ledger.total} />
      {look === 'chart' ? <HourChart hours={ledger.hours} /> : <HourTable hours={ledger.hours} />}
      <PageTable pages={ledger.pages} />
      <Refused ledger={ledger} />
      <p className="max-w-2xl text-ink-faint text-meta">{t('kept', { days: ledger.keptDays })}</p>
    </div>
  )
}

function DayPicker({ ledger, go }: { ledger: Ledger; go: LedgerViewProps['go'] }) {
  const t = useTranslations('intake')
  const format = useFormatter()
  const now = useReadClock()
  const later = dayAfter(ledger.until, now())
  const isPresent = Date.parse(ledger.until) >= now()
  const edge = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  return (
    <div className="flex items-center gap-1">
      <IconButton label={t('earlier')} icon={<ChevronLeft />} onPress={() => go({ until: ledger.from })} />
      <p className="text-ink text-list tabular-nums" suppressHydrationWarning>
        {t('span', {
          from: format.dateTime(new Date(ledger.from), edge),
          until: format.dateTime(new Date(ledger.until), edge),
        })}
      </p>
      <IconButton
        label={t('later')}
        icon={<ChevronRight />}
        isDisabled={isPresent}
        onPress={() => go({ until: later })}
      />
    </div>
  )
}

const everyPage = 'every-page'

function PagePicker({ ledger, pageId, go }: { ledger: Ledger; pageId: string | null; go: LedgerViewProps['go'] }) {
  const t = useTranslations('intake')
  const options = [
    { id: everyPage, label: t('everyPage') },
    ...ledger.pages.flatMap(({ id, name }) => (id ? [{ id, label: name ?? t('strangePage', { id }) }] : [])),
  ]
  return (
    <Select
      label={t('page')}
      isLabelHidden
      options={options}
      value={pageId ?? everyPage}
      onChange={(id) => go({ pageId: id === everyPage ? null : id })}
      className="w-52"
    />
  )
}

function Refused({ ledger: { refused } }: { ledger: Ledger }) {
  const t = useTranslations('intake')
  return (
    <section aria-labelledby="refused">
      <h2 id="refused" className="font-medium text-ink text-list">
        {t('refused.title')}
      </h2>
      <p className="max-w-2xl text-ink-soft text-list">{t('refused.about')}</p>
      {refused.length === 0 ? (
        <p className="mt-1 text-ink-faint text-list">{t('refused.none')}</p>
      ) : (
        <dl className="mt-1 grid w-fit grid-cols-[auto_auto] gap-x-6 text-list">
          {refused.map(({ reason, count }) => (
            <div key={reason} className="contents">
              <dt className="text-ink-soft">{t(`refused.reasons.${reason as 'wrong-signature'}`)}</dt>
              <dd className="text-right font-medium text-ink tabular-nums">{count}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}

const LedgerSkeleton = () => (
  <Loading className="flex flex-col gap-6 px-6 py-4 max-desk:px-3">
    <Skeleton className="h-8 w-72 max-w-full" />
    <Skeleton className="h-16 w-full" />
    <Skeleton className="h-48 w-full" />
  </Loading>
)
