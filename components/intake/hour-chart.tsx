'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { classNames } from '#components/ui/class-names.ts'
import type { Ledger } from '#lib/intake/ledger.ts'
import { outcomeFill, outcomes } from './outcomes.ts'

const tallestPx = 160

/** A day's hours side by side: when it came, and whether all of it was worked. The same figures stand in the table. */
export function HourChart({ hours }: { hours: Ledger['hours'] }) {
  const t = useTranslations('intake')
  const format = useFormatter()
  const most = Math.max(1, ...hours.map(({ received }) => received))
  return (
    <figure>
      <figcaption className="mb-2 text-ink-soft text-meta">{t('chartTitle')}</figcaption>
      <div className="flex gap-2">
        <div
          aria-hidden
          className="flex w-8 flex-col justify-between pb-5 text-right text-ink-faint text-meta tabular-nums"
        >
          <span>{format.number(most)}</span>
          <span>0</span>
        </div>
        <ol className="grid min-w-0 flex-1 grid-cols-[repeat(24,minmax(0,1fr))] items-end gap-px border-line border-l desk:gap-1">
          {hours.map((each, index) => {
            const hour = format.dateTime(new Date(each.hour), 'clock')
            return (
              <li key={each.hour} className="flex min-w-0 flex-col" title={`${hour} · ${format.number(each.received)}`}>
                <span aria-hidden className="flex flex-col-reverse justify-start" style={{ height: tallestPx }}>
                  {outcomes.map((outcome) =>
                    each[outcome] === 0 ? null : (
                      <span
                        key={outcome}
                        className={classNames('last:rounded-t-[3px]', outcomeFill[outcome])}
                        style={{ height: Math.max(2, (each[outcome] / most) * tallestPx) }}
                      />
                    ),
                  )}
                </span>
                <span
                  aria-hidden
                  suppressHydrationWarning
                  className="h-5 overflow-visible whitespace-nowrap border-line border-t pt-0.5 text-ink-faint text-meta tabular-nums"
                >
                  {index % 6 === 0 ? hour : ''}
                </span>
                <span className="sr-only" suppressHydrationWarning>
                  {t('hourInWords', { hour, received: each.received, dead: each.dead, waiting: each.waiting })}
                </span>
              </li>
            )
          })}
        </ol>
      </div>
    </figure>
  )
}
