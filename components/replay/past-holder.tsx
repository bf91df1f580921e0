'use client'

import { useTranslations } from 'next-intl'
import { useAppWords } from '#components/apps/use-app-words.ts'
import { reasonInWords } from '#components/audit/reason-words.ts'
import { holderIcons } from '#components/conversation/holder-mark.tsx'
import { useHolderWords } from '#components/conversation/holder-words.ts'
import { classNames } from '#components/ui/class-names.ts'
import { Time } from '#components/ui/time.tsx'
import { toneSoft, toneSolid } from '#components/ui/tone.ts'
import type { ConversationRow } from '#lib/conversations/conversation.ts'

/** The holder bar as it was: who answered then, since when, why, and what Messenger had confirmed. */
export function PastHolder({ row, isControlKnown }: { row: ConversationRow; isControlKnown: boolean }) {
  const t = useTranslations('replay')
  const record = useTranslations('audit')
  const { standing, sentence } = useHolderWords(row)
  return (
    <div className={classNames('relative shrink-0 border-b py-2 pr-3 pl-4', toneSoft[standing])}>
      <span aria-hidden className={classNames('absolute inset-y-0 left-0 w-[3px]', toneSolid[standing])} />
      <p className="flex flex-wrap items-baseline gap-x-2 text-list [&>svg]:size-4 [&>svg]:self-center">
        {holderIcons[standing]}
        <span className="font-semibold">{sentence}</span>
        <span className="text-meta">
          {t('since')} <Time at={row.holder.since} as="full" />
        </span>
        {row.holder.reason && <span className="text-ink-soft">{reasonInWords(record, row.holder.reason)}</span>}
      </p>
      <ControlThen row={row} isKnown={isControlKnown} />
    </div>
  )
}

function ControlThen({ row, isKnown }: { row: ConversationRow; isKnown: boolean }) {
  const t = useTranslations('replay.control')
  const apps = useAppWords()
  const { owner, settlement } = row.control
  if (!isKnown) return <p className="text-ink-soft text-meta">{t('unknown')}</p>
  const who = owner ? t('owner', { app: apps.name(owner) }) : t('nobody')
  return (
    <p className="text-ink-soft text-meta">
      {who} {t(settlement)}
    </p>
  )
}
