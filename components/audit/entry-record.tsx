'use client'

import { ArrowUpRight, History, ListFilter } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Time } from '#components/ui/time.tsx'
import type { AuditEntry } from '#lib/audit/entry.ts'
import { auditAddress } from './audit-address.ts'
import { useEntryWords } from './entry-words.ts'
import { EvidenceFacts } from './evidence-facts.tsx'
import { listChanges } from './listed-facts.ts'
import { useAbout } from './use-about.ts'
import { useFactValues, useFactWords } from './use-fact-words.ts'

/** Everything that was recorded with one line: when, why, before and after, and on what evidence. */
export function EntryRecord({ entry }: { entry: AuditEntry }) {
  const t = useTranslations('audit.details')
  const words = useEntryWords()
  const about = useAbout()(entry)
  const note = entry.evidence?.note
  const summary = entry.evidence?.summary
  return (
    <div className="flex flex-col gap-3 text-list">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
        <Fact label={t('at')}>
          <Time at={entry.at} as="full" />
        </Fact>
        <Fact label={t('actor')}>{words.actor(entry)}</Fact>
        {entry.reason && <Fact label={t('reason')}>{about}</Fact>}
        {typeof note === 'string' && <Fact label={t('note')}>{note}</Fact>}
        {typeof summary === 'string' && (
          <Fact label={t('summary')}>
            <span className="whitespace-pre-line">{summary}</span>
          </Fact>
        )}
      </dl>
      <Changes entry={entry} />
      <EvidenceFacts evidence={entry.evidence} />
      {entry.conversation && <Ways conversationId={entry.conversation.id} name={words.customer(entry.conversation)} />}
    </div>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-soft">{label}</dt>
      <dd className="min-w-0 break-words text-ink">{children}</dd>
    </>
  )
}

function Changes({ entry: { before, after } }: { entry: AuditEntry }) {
  const t = useTranslations('audit.record')
  const factInWords = useFactWords()
  const factValue = useFactValues()
  const changes = listChanges(before, after)
  if (changes.length === 0) return null
  return (
    <table className="w-full max-w-2xl border-collapse text-left [&_td]:break-all [&_td]:py-1 [&_td]:pr-4 [&_th]:py-1 [&_th]:pr-4 [&_tr]:border-line [&_tr]:border-b">
      <thead className="text-ink-soft text-meta">
        <tr>
          <th scope="col" className="font-medium">
            {t('fact')}
          </th>
          <th scope="col" className="font-medium">
            {t('before')}
          </th>
          <th scope="col" className="font-medium">
            {t('after')}
          </th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.path}>
            <th scope="row" className="font-normal text-ink-soft">
              {factInWords(change.path)}
            </th>
            <td className="text-ink-soft">{factValue(change.path, change.before)}</td>
            <td className="font-medium text-ink">{factValue(change.path, change.after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const way = 'inline-flex items-center gap-1 font-medium text-accent-ink hover:underline [&_svg]:size-4'

function Ways({ conversationId, name }: { conversationId: string; name: string }) {
  const t = useTranslations('audit.record')
  return (
    <p className="flex flex-wrap gap-4">
      <Link href={`/inbox/${conversationId}?view=all`} className={way}>
        <ArrowUpRight aria-hidden />
        {t('openConversation', { name })}
      </Link>
      <Link href={`/replay/${conversationId}`} className={way}>
        <History aria-hidden />
        {t('replay')}
      </Link>
      <Link href={auditAddress({ conversationId })} className={way}>
        <ListFilter aria-hidden />
        {t('onlyConversation')}
      </Link>
    </p>
  )
}
