'use client'

import { useTranslations } from 'next-intl'
import { classNames } from '#components/ui/class-names.ts'
import { Loading, Skeleton } from '#components/ui/skeleton.tsx'

const bubbles = [
  { isOurs: false, size: 'h-10 w-56' },
  { isOurs: true, size: 'h-16 w-72' },
  { isOurs: false, size: 'h-10 w-40' },
  { isOurs: false, size: 'h-14 w-64' },
  { isOurs: true, size: 'h-10 w-60' },
]

export function TimelineSkeleton() {
  const t = useTranslations('conversation')
  return (
    <Loading label={t('loading')} className="flex min-h-0 flex-1 flex-col justify-end gap-4 overflow-hidden p-4">
      {bubbles.map(({ isOurs, size }) => (
        <div key={size} className={classNames('flex gap-2', isOurs && 'flex-row-reverse')}>
          <Skeleton className="size-6 rounded-full!" />
          <Skeleton className={classNames('max-w-full rounded-bubble!', size)} />
        </div>
      ))}
    </Loading>
  )
}
