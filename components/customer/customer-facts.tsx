'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { failureInWords } from '#components/audit/reason-words.ts'
import { useNow } from '#components/ui/clock.tsx'
import { Time } from '#components/ui/time.tsx'
import type { ConversationDetail, ConversationRow } from '#lib/conversations/conversation.ts'
import { PanelSection } from './panel-section.tsx'
import { zoneOfOffset } from './zone-of-offset.ts'

type CustomerFactsProps = { row: ConversationRow; detail: ConversationDetail }

export function CustomerFacts({ row, detail: { customer } }: CustomerFactsProps) {
  const t = useTranslations('customer')
  const record = useTranslations('audit')
  const { timezone, firstSeenAt, profileMissing } = customer
  const { isErased } = row.customer
  return (
    <PanelSection title={t('facts')}>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-list">
        {!isErased && <Fact label={t('language')}>{t(`languages.${row.customer.language ?? 'unknown'}`)}</Fact>}
        {timezone !== null && (
          <Fact label={t('localTime')}>
            <LocalTime offsetHours={timezone} />
          </Fact>
        )}
        <Fact label={t('firstSeen')}>
          <Time at={firstSeenAt} as="sentence" />
        </Fact>
        <Fact label={t('page')}>{row.page.name}</Fact>
      </dl>
      {isErased && <p className="text-ink-soft text-list">{t('erased')}</p>}
      {profileMissing && !isErased && (
        <p className="text-ink-faint text-meta">{t('noProfile', { reason: failureInWords(record, profileMissing) })}</p>
      )}
    </PanelSection>
  )
}

function LocalTime({ offsetHours }: { offsetHours: number }) {
  const format = useFormatter()
  const now = useNow()
  return (
    <span className="tabular-nums" suppressHydrationWarning>
      {format.dateTime(now, {
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
        weekday: 'short',
        timeZone: zoneOfOffset(offsetHours),
      })}
    </span>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-faint">{label}</dt>
      <dd className="min-w-0 truncate text-ink">{children}</dd>
    </>
  )
}
