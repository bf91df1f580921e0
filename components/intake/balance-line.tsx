'use client'

import { CircleAlert, CircleCheck } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { classNames } from '#components/ui/class-names.ts'
import { imbalanceOf, type Tally } from '#lib/intake/ledger.ts'
import { outcomeFill, outcomes } from './outcomes.ts'

/** The promise as a sum: what came in is what became of it. */
export function BalanceLine({ tally }: { tally: Tally }) {
  const t = useTranslations('intake')
  const format = useFormatter()
  const difference = imbalanceOf(tally)
  return (
    <section aria-label={t('balance')} className="rounded-bubble border border-line bg-raised p-4 max-desk:p-3">
      <dl className="flex flex-wrap items-end gap-x-3 gap-y-3">
        <Figure label={t('received')} value={format.number(tally.received)} isStrong />
        {outcomes.map((outcome, index) => (
          <Figure
            key={outcome}
            sign={index === 0 ? '=' : '+'}
            label={t(`outcomes.${outcome}`)}
            value={format.number(tally[outcome])}
            fill={outcomeFill[outcome]}
            isLoud={outcome === 'dead' && tally.dead > 0}
          />
        ))}
      </dl>
      <p
        className={classNames(
          'mt-3 flex items-center gap-1.5 text-list [&_svg]:size-4 [&_svg]:shrink-0',
          difference === 0 ? 'text-you-ink' : 'font-medium text-danger-ink',
        )}
      >
        {difference === 0 ? <CircleCheck aria-hidden /> : <CircleAlert aria-hidden />}
        {difference === 0 ? t('balances') : t('differs', { count: format.number(difference) })}
      </p>
    </section>
  )
}

type FigureProps = { sign?: string; label: string; value: string; fill?: string; isStrong?: boolean; isLoud?: boolean }

// Drawn, not written: a list of terms may hold nothing else, and the sum is said below in words.
const signBefore =
  'relative pl-6 before:absolute before:bottom-px before:left-0 before:text-heading before:text-ink-faint before:content-[attr(data-sign)]'

function Figure({ sign, label, value, fill, isStrong, isLoud }: FigureProps) {
  return (
    <div data-sign={sign} className={classNames('flex flex-col', sign && signBefore)}>
      <dt className="flex items-center gap-1.5 text-ink-soft text-meta">
        {fill && <span aria-hidden className={classNames('size-2 rounded-[2px]', fill)} />}
        {label}
      </dt>
      <dd
        className={classNames(
          'text-heading tabular-nums',
          isLoud ? 'text-danger-ink' : 'text-ink',
          (isStrong || isLoud) && 'font-semibold',
        )}
      >
        {value}
      </dd>
    </div>
  )
}
