'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useFormatter, useTimeZone, useTranslations } from 'next-intl'
import { IconButton } from '#components/ui/icon-button.tsx'
import { Time } from '#components/ui/time.tsx'
import { momentOf, wallClockOf } from '#components/ui/wall-clock.ts'
import type { Stepping } from './use-steps.ts'

/** Through time by pointer, by arrow keys, by Home and End, a step each; and to any moment between two steps. */
export function StepSlider({ stepping }: { stepping: Stepping }) {
  const t = useTranslations('replay')
  const format = useFormatter()
  const { steps, index, step, at, go } = stepping
  if (!step) return null
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-line border-b bg-sunken px-4 py-2 max-desk:sticky max-desk:top-0 max-desk:z-10 max-desk:px-3">
      <IconButton
        label={t('previous')}
        shortcut="K"
        icon={<ChevronLeft />}
        isDisabled={index <= 0}
        onPress={() => go(index - 1)}
      />
      <input
        type="range"
        min={0}
        max={Math.max(0, steps.length - 1)}
        value={index}
        onChange={(event) => go(Number(event.target.value))}
        aria-label={t('steps')}
        aria-valuetext={t('stepAt', {
          step: index + 1,
          count: steps.length,
          at: format.dateTime(new Date(step.at), 'full'),
        })}
        className="h-6 min-w-32 flex-1 accent-accent"
      />
      <IconButton
        label={t('next')}
        shortcut="J"
        icon={<ChevronRight />}
        isDisabled={index >= steps.length - 1}
        onPress={() => go(index + 1)}
      />
      <p className="min-w-44 text-list max-desk:basis-full">
        <span className="font-medium text-ink">
          <Time at={at} as="full" />
        </span>
        <span className="block text-ink-soft text-meta tabular-nums">
          {t(at === step.at ? 'stepOf' : 'afterStep', { step: index + 1, count: steps.length })}
        </span>
      </p>
      <MomentField stepping={stepping} />
    </div>
  )
}

/** Windows close and customers write between two steps: any moment can be looked at. */
function MomentField({ stepping: { at, goTo } }: { stepping: Stepping }) {
  const t = useTranslations('replay')
  const timeZone = useTimeZone() ?? 'UTC'
  return (
    <input
      type="datetime-local"
      step={1}
      aria-label={t('moment')}
      title={t('momentHint')}
      value={wallClockOf(Date.parse(at), timeZone)}
      onChange={({ target: { value } }) => {
        const moment = momentOf(value.length === 16 ? `${value}:00` : value, timeZone)
        if (!Number.isNaN(moment.getTime())) goTo(moment)
      }}
      className="h-8 rounded-control border border-line-strong bg-surface px-2 text-ink text-list tabular-nums"
    />
  )
}
