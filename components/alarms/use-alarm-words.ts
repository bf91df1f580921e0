'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { Alarm } from '#lib/alarms/alarm.ts'

const minuteMs = 60_000

/** An alarm in words: what it is about, what was seen, how long it lasted. */
export function useAlarmWords() {
  const t = useTranslations('alarms')
  const format = useFormatter()
  return {
    title: ({ kind, page, subject }: Alarm) => t(`kinds.${kind}.title`, { name: page?.name ?? subject }),
    /** Of the evidence what a person can use; the record has all of it. */
    seen: ({ evidence, kind, subject }: Alarm): string[] => {
      const { count, code, reason } = evidence ?? {}
      return [
        typeof count === 'number' ? t('count', { count }) : null,
        typeof reason === 'string' ? reason : null,
        typeof code === 'string' || typeof code === 'number' ? t('code', { code: String(code) }) : null,
        kind === 'jobs-dead' ? subject : null,
      ].filter((fact) => fact !== null)
    },
    lasted: ({ openedAt, closedAt }: Alarm): string => {
      const minutes = Math.max(1, Math.round((Date.parse(closedAt ?? openedAt) - Date.parse(openedAt)) / minuteMs))
      const [value, unit] = minutes < 120 ? [minutes, 'minute'] : [Math.round(minutes / 60), 'hour']
      return t('lasted', { time: format.number(value, { style: 'unit', unit, unitDisplay: 'long' }) })
    },
  }
}
