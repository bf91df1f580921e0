'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { classNames } from '#components/ui/class-names.ts'
import { useNow } from '#components/ui/clock.tsx'
import { ageBar, ageInk } from './age-tone.ts'
import { ages, countByAge } from './waiting-age.ts'

const tallestPx = 36
const stepMs = 5_000

type WaitingChartProps = {
  since: readonly string[]
  /** How many are of each age, where `since` is not all of them. */
  counts: readonly number[] | null
}

/** How many have waited how long: the shape tells at a glance whether it is a rush or a backlog. */
export function WaitingChart({ since, counts }: WaitingChartProps) {
  const t = useTranslations('supervision.chart')
  const nowMs = useNow(stepMs).getTime()
  const sinceMs = useMemo(() => since.map((at) => Date.parse(at)), [since])
  const bars = counts ? ages.map((age, index) => ({ age, count: counts[index] ?? 0 })) : countByAge(sinceMs, nowMs)
  const most = Math.max(1, ...bars.map(({ count }) => count))
  return (
    <figure className="w-full max-w-sm">
      <figcaption className="mb-1 text-ink-soft text-meta">{t('title')}</figcaption>
      <ol className="grid grid-cols-5 items-end gap-1.5">
        {bars.map(({ age, count }) => (
          <li key={age} className="flex min-w-0 flex-col-reverse items-stretch text-center text-meta">
            <span className="mt-1 truncate border-line border-t pt-0.5 text-ink-soft">
              {t(`ages.${age}`)}
              <span className="sr-only"> : </span>
            </span>
            <span
              aria-hidden
              className={classNames('rounded-t-[3px]', ageBar[age])}
              style={{ height: count === 0 ? 0 : Math.max(3, Math.round((count / most) * tallestPx)) }}
            />
            <span className={classNames('tabular-nums', count === 0 ? 'text-ink-faint' : ageInk[age])}>{count}</span>
          </li>
        ))}
      </ol>
    </figure>
  )
}
