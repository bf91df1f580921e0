'use client'

import { useTranslations } from 'next-intl'
import { Loading, Skeleton } from '#components/ui/skeleton.tsx'
import { type Density, rowHeights } from './density.ts'

const nameWidths = ['w-28', 'w-36', 'w-24', 'w-32', 'w-40', 'w-28', 'w-32', 'w-24']

/** Rows in the shape of what comes. */
export function RowSkeletons({ density, count = 8 }: { density: Density; count?: number }) {
  const t = useTranslations('inbox')
  return (
    <Loading label={t('loading')}>
      {nameWidths.slice(0, count).map((width, index) => (
        <div
          key={`${width}-${String(index)}`}
          className="flex items-center gap-3 border-line border-b pr-3 pl-4"
          style={{ height: rowHeights[density] }}
        >
          <Skeleton className={density === 'compact' ? 'size-8 rounded-full' : 'size-10 rounded-full'} />
          <div className="flex flex-1 flex-col gap-1.5">
            <div className="flex justify-between">
              <Skeleton className={`h-3 ${width}`} />
              <Skeleton className="h-3 w-10" />
            </div>
            <Skeleton className="h-3 w-4/5" />
            {density === 'comfortable' && <Skeleton className="h-2.5 w-20" />}
          </div>
        </div>
      ))}
    </Loading>
  )
}
