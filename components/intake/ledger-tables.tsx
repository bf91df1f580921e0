'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { classNames } from '#components/ui/class-names.ts'
import type { Ledger, Tally } from '#lib/intake/ledger.ts'
import { outcomes } from './outcomes.ts'

/** The chart's figures, hours in which something came, newest first. */
export function HourTable({ hours }: { hours: Ledger['hours'] }) {
  const t = useTranslations('intake')
  const format = useFormatter()
  const busy = hours.filter(({ received, refused }) => received + refused > 0).reverse()
  return (
    <TallyTable title={t('byHour')} first={t('hour')} empty={t('nothingCame')} withRefused>
      {busy.map((each) => (
        <TallyRow
          key={each.hour}
          name={format.dateTime(new Date(each.hour), {
            day: 'numeric',
            month: 'short',
            hour: '2-digit',
            minute: '2-digit',
            hourCycle: 'h23',
          })}
          tally={each}
          refused={each.refused}
        />
      ))}
    </TallyTable>
  )
}

export function PageTable({ pages }: { pages: Ledger['pages'] }) {
  const t = useTranslations('intake')
  return (
    <TallyTable title={t('byPage')} first={t('page')} empty={t('nothingCame')}>
      {pages.map(({ id, name, ...tally }) => (
        <TallyRow key={id ?? '—'} name={name ?? (id ? t('strangePage', { id }) : t('noPage'))} tally={tally} />
      ))}
    </TallyTable>
  )
}

type TallyTableProps = { title: string; first: string; empty: string; withRefused?: boolean; children: ReactNode[] }

function TallyTable({ title, first, empty, withRefused, children }: TallyTableProps) {
  const t = useTranslations('intake')
  if (children.length === 0) return <p className="text-ink-faint text-list">{empty}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <section aria-label={title} tabIndex={0} className="overflow-x-auto">
      <table className="w-full border-collapse text-list tabular-nums [&_td]:py-1.5 [&_td]:pl-4 [&_td]:text-right [&_th]:py-1.5 [&_thead_th:not(:first-child)]:pl-4 [&_thead_th:not(:first-child)]:text-right [&_tr]:border-line [&_tr]:border-b">
        <caption className="pb-1 text-left font-medium text-ink text-list">{title}</caption>
        <thead className="text-ink-soft text-meta">
          <tr>
            <th scope="col" className="text-left font-medium">
              {first}
            </th>
            <th scope="col" className="font-medium">
              {t('received')}
            </th>
            {outcomes.map((outcome) => (
              <th key={outcome} scope="col" className="font-medium">
                {t(`outcomes.${outcome}`)}
              </th>
            ))}
            {withRefused && (
              <th scope="col" className="font-medium">
                {t('refused.short')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}

function TallyRow({ name, tally, refused }: { name: string; tally: Tally; refused?: number }) {
  const format = useFormatter()
  return (
    <tr>
      <th scope="row" suppressHydrationWarning className="whitespace-nowrap text-left font-normal text-ink">
        {name}
      </th>
      <td className="font-medium text-ink">{format.number(tally.received)}</td>
      {outcomes.map((outcome) => (
        <td
          key={outcome}
          className={classNames(
            tally[outcome] === 0 ? 'text-ink-faint' : outcome === 'dead' ? 'font-medium text-danger-ink' : 'text-ink',
          )}
        >
          {format.number(tally[outcome])}
        </td>
      ))}
      {refused !== undefined && (
        <td className={refused === 0 ? 'text-ink-faint' : 'text-danger-ink'}>{format.number(refused)}</td>
      )}
    </tr>
  )
}
