'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Time } from '#components/ui/time.tsx'
import type { AuditEntry } from '#lib/audit/entry.ts'
import { useEntryWords } from './entry-words.ts'

const saidElsewhere = ['note', 'summary', 'triggerMessageId']

/** What stands behind one line of the record: who, when, why, and on what evidence. */
export function EntryFacts({ entry }: { entry: AuditEntry }) {
  const t = useTranslations('audit.details')
  const words = useEntryWords()
  const { note, summary } = entry.evidence ?? {}
  const evidence = Object.entries(entry.evidence ?? {}).filter(([key]) => !saidElsewhere.includes(key))
  const isMove = entry.before?.holder !== undefined && entry.after?.holder !== undefined
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 text-left text-meta">
      <Fact label={t('at')}>
        <Time at={entry.at} as="full" />
      </Fact>
      <Fact label={t('actor')}>{words.actor(entry)}</Fact>
      {entry.reason && <Fact label={t('reason')}>{words.reason(entry.reason)}</Fact>}
      {typeof note === 'string' && <Fact label={t('note')}>{note}</Fact>}
      {typeof summary === 'string' && <Fact label={t('summary')}>{summary}</Fact>}
      {isMove && (
        <Fact label={t('change')}>
          {t('fromTo', { from: words.holder(entry.before), to: words.holder(entry.after) })}
        </Fact>
      )}
      {evidence.length > 0 && (
        <Fact label={t('evidence')}>
          <code className="whitespace-pre-wrap break-words text-ink-soft">
            {JSON.stringify(Object.fromEntries(evidence), null, 1)}
          </code>
        </Fact>
      )}
    </dl>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-faint">{label}</dt>
      <dd className="min-w-0 break-words text-ink">{children}</dd>
    </>
  )
}
