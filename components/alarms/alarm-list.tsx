'use client'

import { CircleCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRefusalWords } from '#components/conversation/refusal-words.ts'
import { useAlarms } from '#components/data/use-alarms.ts'
import { PlaceHeader } from '#components/settings/place-header.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorNotice } from '#components/ui/error-notice.tsx'
import { MoreBelow } from '#components/ui/more-below.tsx'
import { Loading, Skeleton } from '#components/ui/skeleton.tsx'
import { ClosedAlarm } from './closed-alarm.tsx'
import { OpenAlarm } from './open-alarm.tsx'

/** What somebody has to look at, each with what to do; and what closed lately. */
export function AlarmList() {
  const t = useTranslations('alarms')
  const refusalInWords = useRefusalWords()
  const { open, closed, isPending, error, hasMore, loadMore, isLoadingMore } = useAlarms()
  return (
    <>
      <PlaceHeader title={t('title')} about={t('about')} />
      {isPending && <AlarmSkeletons />}
      {error && <ErrorNotice message={refusalInWords(error)} className="mx-6 max-desk:mx-3" />}
      {!isPending && !error && open.length === 0 && (
        <EmptyState
          icon={<CircleCheck aria-hidden className="text-you-ink" />}
          title={t('none')}
          hint={t('noneHint')}
          className="py-16"
        />
      )}
      <ul className="flex flex-col gap-3 px-6 max-desk:px-3">
        {open.map((alarm) => (
          <OpenAlarm key={alarm.id} alarm={alarm} />
        ))}
      </ul>
      {closed.length > 0 && (
        <section aria-labelledby="closed-alarms" className="px-6 pt-8 pb-6 max-desk:px-3">
          <h2 id="closed-alarms" className="border-line border-b pb-1.5 font-medium text-ink-soft text-meta">
            {t('closedLately')}
          </h2>
          <ul>
            {closed.map((alarm) => (
              <ClosedAlarm key={alarm.id} alarm={alarm} />
            ))}
          </ul>
          <MoreBelow hasMore={hasMore} isLoading={isLoadingMore} onMore={loadMore} label={t('older')} />
        </section>
      )}
    </>
  )
}

const AlarmSkeletons = () => (
  <Loading className="flex flex-col gap-3 px-6 max-desk:px-3">
    {['a', 'b'].map((each) => (
      <div key={each} className="flex flex-col gap-2 rounded-bubble border border-line p-4">
        <Skeleton className="h-4 w-64 max-w-[70%]" />
        <Skeleton className="h-3 w-96 max-w-full" />
        <Skeleton className="h-3 w-80 max-w-[90%]" />
      </div>
    ))}
  </Loading>
)
