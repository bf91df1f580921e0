'use client'

import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Time } from '#components/ui/time.tsx'
import type { Alarm } from '#lib/alarms/alarm.ts'
import { useAlarmWords } from './use-alarm-words.ts'

export function ClosedAlarm({ alarm }: { alarm: Alarm }) {
  const t = useTranslations('alarms')
  const words = useAlarmWords()
  return (
    <li className="flex min-h-10 items-baseline gap-3 border-line border-b py-2 text-list max-desk:flex-wrap max-desk:gap-x-3 max-desk:gap-y-0">
      <Check aria-hidden className="size-4 shrink-0 self-center text-you-ink max-desk:self-start" />
      <span className="min-w-0 flex-1 text-ink-soft">{words.title(alarm)}</span>
      <span className="shrink-0 text-ink-faint text-meta">
        {words.lasted(alarm)} · {t('closed')} {alarm.closedAt && <Time at={alarm.closedAt} as="sentence" />}
      </span>
    </li>
  )
}
