'use client'

import { useTranslations } from 'next-intl'
import { listFacts } from './listed-facts.ts'
import { useFactValues, useFactWords } from './use-fact-words.ts'

const saidElsewhere = ['note', 'summary']

/** On what evidence: the bot's numbers, Messenger's answer, the ids that find it again in the logs. */
export function EvidenceFacts({ evidence }: { evidence: Record<string, unknown> | null }) {
  const t = useTranslations('audit.details')
  const factInWords = useFactWords()
  const factValue = useFactValues()
  const facts = listFacts(evidence, saidElsewhere)
  if (facts.length === 0) return null
  return (
    <section aria-label={t('evidence')} className="max-w-2xl rounded-control border border-line bg-sunken px-3 py-2">
      <h4 className="mb-1 font-medium text-ink-soft text-meta">{t('evidence')}</h4>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-0.5 text-meta">
        {facts.map(({ path, value }) => (
          <div key={path} className="contents">
            <dt className="text-ink-soft">{factInWords(path)}</dt>
            <dd className="min-w-0 break-all font-mono text-ink tabular-nums">{factValue(path, value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
