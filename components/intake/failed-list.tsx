'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useRefusalWords } from '#components/conversation/refusal-words.ts'
import type { Reading } from '#components/data/use-intake.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorNotice } from '#components/ui/error-notice.tsx'
import { MoreBelow } from '#components/ui/more-below.tsx'
import { Loading, Skeleton } from '#components/ui/skeleton.tsx'

type FailedListProps = { reading: Reading<unknown>; icon: ReactNode; title: string; hint: string; children: ReactNode }

/** Around every list of what failed: how it looks while it comes, when it cannot be had, and when there is nothing. */
export function FailedList({ reading, icon, title, hint, children }: FailedListProps) {
  const t = useTranslations('intake')
  const refusalInWords = useRefusalWords()
  const { items, isPending, error, hasMore, loadMore, isLoadingMore } = reading
  if (isPending) return <LineSkeletons />
  if (error) return <ErrorNotice message={refusalInWords(error)} className="m-6 max-desk:m-3" />
  if (items.length === 0) return <EmptyState icon={icon} title={title} hint={hint} className="py-16" />
  return (
    <>
      {children}
      <MoreBelow hasMore={hasMore} isLoading={isLoadingMore} onMore={loadMore} label={t('older')} />
    </>
  )
}

const LineSkeletons = () => (
  <Loading>
    {['a', 'b', 'c', 'd'].map((each) => (
      <div key={each} className="flex h-14 flex-col justify-center gap-2 border-line border-b px-6">
        <Skeleton className="h-3 w-72 max-w-[70%]" />
        <Skeleton className="h-3 w-48 max-w-[50%]" />
      </div>
    ))}
  </Loading>
)
