'use client'

import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Time } from '#components/ui/time.tsx'
import type { AuditEntry } from '#lib/audit/entry.ts'
import { EntryIcon } from './entry-icon.tsx'
import { EntryRecord } from './entry-record.tsx'
import { useEntryWords } from './entry-words.ts'
import { useAbout } from './use-about.ts'

/** One line of the record as a sentence; what stands behind it is drawn only once somebody opens it. */
export function RecordLine({ entry }: { entry: AuditEntry }) {
  const [isOpened, setOpened] = useState(false)
  return (
    <details
      onToggle={({ currentTarget: { open } }) => setOpened((was) => was || open)}
      className="group/line border-line border-b open:bg-canvas"
    >
      <summary className="flex min-h-10 cursor-default list-none items-center gap-3 px-4 py-1.5 text-list hover:bg-hover [&::-webkit-details-marker]:hidden [&_svg]:size-4 [&_svg]:shrink-0 max-desk:items-start max-desk:gap-2 max-desk:px-3">
        <Time at={entry.at} as="clock" className="w-10 shrink-0 text-ink-soft text-meta" />
        <EntryIcon entry={entry} />
        <Words entry={entry} />
        <ChevronRight aria-hidden className="ml-auto text-ink-faint group-open/line:rotate-90" />
      </summary>
      {isOpened && (
        <div className="px-4 pt-1 pb-4 desk:pl-[92px] max-desk:px-3">
          <EntryRecord entry={entry} />
        </div>
      )}
    </details>
  )
}

function Words({ entry }: { entry: AuditEntry }) {
  const t = useTranslations('audit.record')
  const words = useEntryWords()
  const about = useAbout()(entry)
  return (
    <span className="flex min-w-0 flex-1 items-baseline gap-2 max-desk:flex-col max-desk:gap-0.5">
      <span className="text-ink">{words.sentence(entry)}</span>
      {about && <span className="truncate text-ink-soft max-desk:whitespace-normal">{about}</span>}
      {entry.conversation && (
        <span className="ml-auto max-w-48 shrink-0 truncate text-ink-soft text-meta max-desk:ml-0">
          <span className="sr-only">{t('conversationWith')} </span>
          {words.customer(entry.conversation)}
        </span>
      )}
    </span>
  )
}
