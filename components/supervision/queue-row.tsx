'use client'

import { Hourglass } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { GridListItem } from 'react-aria-components'
import { classNames } from '#components/ui/class-names.ts'
import { toneSoft } from '#components/ui/tone.ts'
import type { Floor } from '#lib/supervision/floor.ts'
import { LoadBar } from './load-bar.tsx'
import { placeFrame } from './place-frame.ts'
import { queueKey } from './places-on-floor.ts'
import { SinceTime } from './since-time.tsx'
import { unansweredSince } from './unanswered.ts'

/** Everybody who waits for a person, beside the persons: the same bar on the same scale. */
export function QueueRow({ floor, most, isDimmed }: { floor: Floor; most: number; isDimmed: boolean }) {
  const t = useTranslations('supervision.people')
  const [oldest] = floor.waiting
  const since = oldest && unansweredSince(oldest)
  return (
    <GridListItem id={queueKey} textValue={t('queue')} className={classNames(placeFrame, isDimmed && 'opacity-45')}>
      <span
        className={classNames('flex size-8 shrink-0 items-center justify-center rounded-full border', toneSoft.waiting)}
      >
        <Hourglass aria-hidden className="size-4" />
      </span>
      <span className="flex min-w-0 flex-1 flex-col gap-1">
        <span className="flex items-baseline justify-between gap-2">
          <span className="truncate font-medium text-ink">{t('queue')}</span>
          {since && <SinceTime since={since} words={t('oldestWaiting')} />}
        </span>
        <LoadBar
          value={floor.waitingCount}
          most={most}
          tone="waiting"
          words={t('waiting', { count: floor.waitingCount })}
        />
      </span>
    </GridListItem>
  )
}
