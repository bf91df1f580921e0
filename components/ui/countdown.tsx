'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useEffectEvent } from 'react'
import { classNames } from './class-names.ts'
import { useTicking } from './clock.tsx'
import { type Remaining, remainingUntil } from './spans.ts'

export type CountdownProps = {
  until: string | number | Date
  /** Below this it is shown in amber; default one hour. */
  soonMs?: number
  /** Said when the time is over; without it, how long it is over is said. */
  overLabel?: string
  /** Called once when the time runs out under the eyes. */
  onEnd?: () => void
  className?: string
}

const hourMs = 3_600_000
const tones = { calm: 'text-ink-soft', soon: 'text-waiting-ink font-medium', over: 'text-danger-ink font-medium' }

/** Time left, to the second in the last five minutes. Colour and words both change when it is over. */
export function Countdown({ until, soonMs = hourMs, overLabel, onEnd, className }: CountdownProps) {
  const untilMs = new Date(until).getTime()
  const words = useTicking(useWords(untilMs, overLabel))
  const urgency = useTicking(useCallback((nowMs: number) => urgencyOf(untilMs - nowMs, soonMs), [untilMs, soonMs]))
  const ended = useEffectEvent(() => onEnd?.())
  useEffect(() => {
    if (urgency === 'over') ended()
  }, [urgency])
  return (
    <span role="timer" className={classNames('whitespace-nowrap tabular-nums', tones[urgency], className)}>
      {words}
    </span>
  )
}

function urgencyOf(leftMs: number, soonMs: number): keyof typeof tones {
  if (leftMs <= 0) return 'over'
  return leftMs <= soonMs ? 'soon' : 'calm'
}

function useWords(untilMs: number, overLabel: string | undefined) {
  const t = useTranslations('ui.time')
  return useCallback(
    (nowMs: number) => {
      const remaining = remainingUntil(untilMs, nowMs)
      if (!remaining.isOver) return inWords(remaining, t)
      return overLabel ?? t('overdue', { time: inWords(remaining, t) })
    },
    [untilMs, overLabel, t],
  )
}

function inWords({ days, hours, minutes, seconds }: Remaining, t: ReturnType<typeof useTranslations<'ui.time'>>) {
  const twoDigits = (value: number) => String(value).padStart(2, '0')
  if (days > 0) return t('days', { days, hours })
  if (hours > 0) return t('hours', { hours, minutes: twoDigits(minutes) })
  return minutes >= 5 ? t('minute', { value: minutes }) : `${minutes}:${twoDigits(seconds)}`
}
