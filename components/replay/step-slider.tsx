'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { IconButton } from '#components/ui/icon-button.tsx'
import { Time } from '#components/ui/time.tsx'
import type { Stepping } from './use-steps.ts'

/** Through time by pointer, by arrow keys, by Home and End: a step each. */
export function StepSlider({ stepping }: { stepping: Stepping }) {
  const t = useTranslations('replay')
  const format = useFormatter()
  const { steps, index, step, go } = stepping
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
        aria-label={t('moment')}
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
          <Time at={step.at} as="full" />
        </span>
        <span className="block text-ink-soft text-meta tabular-nums">
          {t('stepOf', { step: index + 1, count: steps.length })}
        </span>
      </p>
    </div>
  )
}
