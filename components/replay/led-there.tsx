'use client'

import { useTranslations } from 'next-intl'
import { EntryIcon } from '#components/audit/entry-icon.tsx'
import { useEntryWords } from '#components/audit/entry-words.ts'
import { EvidenceFacts } from '#components/audit/evidence-facts.tsx'
import { useAbout } from '#components/audit/use-about.ts'
import type { AuditEntry } from '#lib/audit/entry.ts'

/** The line of the record that made it so: who or what did it, why, and on what evidence. */
export function LedThere({ entry }: { entry: AuditEntry }) {
  const t = useTranslations('replay')
  const details = useTranslations('audit.details')
  const words = useEntryWords()
  const about = useAbout()(entry)
  const { note, ...evidence } = entry.evidence ?? {}
  return (
    <section aria-label={t('ledThere')} className="flex flex-col gap-1.5 border-line border-b p-4 text-list">
      <h2 className="font-semibold text-ink">{t('ledThere')}</h2>
      <p className="flex items-start gap-2 text-ink [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:shrink-0">
        <EntryIcon entry={entry} />
        <span className="min-w-0 break-words">{words.sentence(entry)}</span>
      </p>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-meta [&_dd]:break-words [&_dd]:text-ink [&_dt]:text-ink-soft">
        <dt>{details('actor')}</dt>
        <dd>{words.actor(entry)}</dd>
        {about && (
          <>
            <dt>{details('reason')}</dt>
            <dd>{about}</dd>
          </>
        )}
        {typeof note === 'string' && (
          <>
            <dt>{details('note')}</dt>
            <dd>{note}</dd>
          </>
        )}
      </dl>
      {Object.keys(evidence).length > 0 && (
        <details className="text-meta">
          <summary className="w-fit py-1 cursor-default text-accent-ink hover:underline">{t('evidence')}</summary>
          <div className="mt-1.5">
            <EvidenceFacts evidence={evidence} />
          </div>
        </details>
      )}
    </section>
  )
}
