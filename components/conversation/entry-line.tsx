'use client'

import { Bot, ChevronDown, Settings2, ShieldAlert, ShieldCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { EntryFacts } from '#components/audit/entry-facts.tsx'
import { useEntryWords } from '#components/audit/entry-words.ts'
import { useViewer } from '#components/data/viewer.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { Time } from '#components/ui/time.tsx'
import { toneInk } from '#components/ui/tone.ts'
import type { AuditEntry } from '#lib/audit/entry.ts'
import { holderIcons } from './holder-mark.tsx'
import { standingAfter } from './standing-after.ts'
import { headline } from './timeline-lines.ts'

/** A step of the record inside the flow: one quiet line, and behind it why, by whom and on what evidence. */
export function EntryLine({ entries }: { entries: readonly AuditEntry[] }) {
  const t = useTranslations('conversation')
  const words = useEntryWords()
  const quoted = useTranslations('ui')
  const main = headline(entries)
  if (!main) return null
  const note = main.evidence?.note
  const why =
    typeof note === 'string'
      ? quoted('quoted', { words: note })
      : main.reason && isWorthSaying(main) && words.reason(main.reason)
  return (
    <details className="group/entry px-4 pt-3 text-center text-meta">
      <summary className="mx-auto flex min-h-6 w-fit max-w-full cursor-default list-none items-center justify-center gap-1.5 rounded-full px-2 text-ink-soft hover:bg-hover [&_svg]:size-3.5 [&_svg]:shrink-0">
        <EntryIcon entry={main} />
        <span className="min-w-0">
          {words.sentence(main)}
          {why && <span className="text-ink-faint"> · {why}</span>}
        </span>
        <Time at={main.at} as="clock" className="text-ink-faint" />
        <ChevronDown aria-hidden className="text-ink-faint group-open/entry:rotate-180" />
      </summary>
      <ol className="mx-auto mt-1 max-w-xl divide-y divide-line rounded-control border border-line bg-surface px-3">
        {entries.map((entry) => (
          <li key={entry.id} className="py-2">
            {entries.length > 1 && <p className="mb-1 text-left font-medium text-ink">{words.sentence(entry)}</p>}
            <EntryFacts entry={entry} />
          </li>
        ))}
      </ol>
      <span className="sr-only">{entries.length > 1 && t('steps', { count: entries.length - 1 })}</span>
    </details>
  )
}

/** Only why people were needed is news; that a claim was a claim has just been said. */
const isWorthSaying = ({ action }: AuditEntry) =>
  action === 'conversation.handed-over' || action === 'control.refused' || action === 'message.failed'

function EntryIcon({ entry }: { entry: AuditEntry }) {
  const standing = standingAfter(entry, useViewer().id)
  if (standing) return <span className={classNames('contents', toneInk[standing])}>{holderIcons[standing]}</span>
  if (entry.action === 'control.refused') return <ShieldAlert aria-hidden className="text-danger-ink" />
  if (entry.action.startsWith('control.')) return <ShieldCheck aria-hidden className="text-ink-faint" />
  if (entry.action.startsWith('bot.')) return <Bot aria-hidden className="text-bot-ink" />
  return <Settings2 aria-hidden className="text-ink-faint" />
}
