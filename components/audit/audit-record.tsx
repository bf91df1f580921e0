'use client'

import { ScrollText } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRefusalWords } from '#components/conversation/refusal-words.ts'
import { useAudit } from '#components/data/use-audit.ts'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorNotice } from '#components/ui/error-notice.tsx'
import { MoreBelow } from '#components/ui/more-below.tsx'
import { Loading, Skeleton } from '#components/ui/skeleton.tsx'
import { isNarrowed, wholeRecord } from './audit-address.ts'
import { AuditFilters } from './audit-filters.tsx'
import { ExportMenu } from './export-menu.tsx'
import { RecordDays } from './record-days.tsx'
import { RecordMark } from './record-mark.tsx'
import { useAuditPlace } from './use-audit-place.ts'

/** The record: everything that was done, by whom, why and on what evidence. It is read here and altered nowhere. */
export function AuditRecord() {
  const t = useTranslations('audit.record')
  const { place, filter, go } = useAuditPlace()
  const refusalInWords = useRefusalWords()
  const { entries, isPending, error, hasMore, loadMore, isLoadingMore } = useAudit(filter)
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col max-desk:overflow-y-auto">
      <header className="shrink-0 border-line border-b px-4 pt-3 pb-3 max-desk:px-3">
        <div className="mb-3 flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
          <div>
            <h1 className="font-semibold text-heading text-ink">{t('title')}</h1>
            <p className="text-ink-soft text-list">{t('about')}</p>
          </div>
          <div className="flex items-center gap-2">
            <RecordMark />
            <ExportMenu filter={filter} />
          </div>
        </div>
        <AuditFilters place={place} go={go} />
      </header>
      <div aria-busy={isPending} className="min-h-0 flex-1 desk:overflow-y-auto">
        {isPending && <LineSkeletons />}
        {error && <ErrorNotice message={refusalInWords(error)} className="m-4" />}
        <RecordDays entries={entries} />
        {!isPending && !error && entries.length === 0 && (
          <EmptyState
            icon={<ScrollText aria-hidden />}
            title={t('nothing')}
            hint={t('nothingHint')}
            action={isNarrowed(place) && <Button onPress={() => go(wholeRecord)}>{t('showAll')}</Button>}
            className="py-16"
          />
        )}
        <MoreBelow hasMore={hasMore} isLoading={isLoadingMore} onMore={loadMore} label={t('older')} />
      </div>
    </div>
  )
}

function LineSkeletons() {
  return (
    <Loading>
      {['a', 'b', 'c', 'd', 'e', 'f'].map((each) => (
        <div key={each} className="flex h-10 items-center gap-3 border-line border-b px-4">
          <Skeleton className="h-3 w-10" />
          <Skeleton className="size-4 rounded-full" />
          <Skeleton className="h-3 w-80 max-w-[60%]" />
        </div>
      ))}
    </Loading>
  )
}
