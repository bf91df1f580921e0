'use client'

import { ArrowRight, TriangleAlert } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Time } from '#components/ui/time.tsx'
import type { Alarm } from '#lib/alarms/alarm.ts'
import { alarmSteps, placeOfAlarm } from './alarm-steps.ts'
import { useAlarmWords } from './use-alarm-words.ts'

/** One thing to look at: what, since when, what it means, and what to do, in order. It closes by itself. */
export function OpenAlarm({ alarm }: { alarm: Alarm }) {
  const t = useTranslations('alarms')
  const words = useAlarmWords()
  return (
    <li className="rounded-bubble border border-danger-line bg-raised">
      <article aria-labelledby={alarm.id} className="flex flex-col gap-3 p-4 max-desk:p-3">
        <header className="flex items-start gap-3">
          <span className="flex size-8 shrink-0 items-center justify-center rounded-full border border-danger-line bg-danger-soft">
            <TriangleAlert aria-hidden className="size-4 text-danger-ink" />
          </span>
          <div className="min-w-0 flex-1">
            <h2 id={alarm.id} className="font-semibold text-ink text-reading">
              {words.title(alarm)}
            </h2>
            <p className="text-ink-soft text-list">
              {t('since')} <Time at={alarm.openedAt} as="sentence" />
              {words.seen(alarm).map((fact) => (
                <span key={fact}> · {fact}</span>
              ))}
            </p>
          </div>
        </header>
        <p className="max-w-2xl text-ink text-list">{t(`kinds.${alarm.kind}.means`)}</p>
        <div className="max-w-2xl">
          <h3 className="mb-1 font-medium text-ink-soft text-meta">{t('whatToDo')}</h3>
          <ol className="list-decimal space-y-1 pl-5 text-ink text-list marker:text-ink-faint">
            {alarmSteps.map((step) => (
              <li key={step}>{t(`kinds.${alarm.kind}.do.${step}`)}</li>
            ))}
          </ol>
        </div>
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-list">
          <Link
            href={placeOfAlarm[alarm.kind]}
            className="inline-flex items-center gap-1 font-medium text-accent-ink hover:underline [&_svg]:size-4"
          >
            {t(`kinds.${alarm.kind}.go`)}
            <ArrowRight aria-hidden />
          </Link>
          <span className="text-ink-faint text-meta">{t('closesItself')}</span>
        </p>
      </article>
    </li>
  )
}
