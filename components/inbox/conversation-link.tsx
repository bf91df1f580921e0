'use client'

import { Unplug } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { HolderMark } from '#components/conversation/holder-mark.tsx'
import { useCustomerName, useHolderWords } from '#components/conversation/holder-words.ts'
import { Avatar } from '#components/ui/avatar.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { toneSolid } from '#components/ui/tone.ts'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import type { ConversationRow } from '#lib/conversations/conversation.ts'
import type { Density } from './density.ts'
import { LastWords } from './last-words.tsx'
import { PlaceLink } from './place-link.tsx'
import { RowTime } from './row-time.tsx'

type ConversationLinkProps = { row: ConversationRow; density: Density; isOpen: boolean }

const frame =
  'relative flex h-full items-center gap-3 border-line border-b pr-3 pl-4 text-list hover:bg-hover focus-visible:-outline-offset-2'

/** One row: who, how urgent, last words, where, with whom. Unread is weight, the holder is the edge, its icon and its word. */
export function ConversationLink({ row, density, isOpen }: ConversationLinkProps) {
  const customerName = useCustomerName()
  const { standing, short, why } = useHolderWords(row)
  const isCompact = density === 'compact'
  const name = customerName(row)
  const mark = <HolderMark standing={standing} word={short} why={why} className="shrink-0 text-meta" />
  return (
    <PlaceLink
      to={{ conversationId: row.id }}
      aria-current={isOpen ? 'true' : undefined}
      className={classNames(frame, isOpen && 'bg-selected hover:bg-selected')}
    >
      <span aria-hidden className={classNames('absolute inset-y-0 left-0 w-[3px]', toneSolid[standing])} />
      <Avatar id={row.customer.id} name={name} src={row.customer.pictureUrl} size={isCompact ? 32 : 40} />
      <span className="flex min-w-0 flex-1 flex-col gap-0.5">
        <span className="flex items-baseline justify-between gap-2">
          <Name row={row} name={name} />
          <RowTime row={row} />
        </span>
        <span className="flex items-center justify-between gap-2">
          <span className={classNames('truncate', row.isUnread ? 'font-medium text-ink' : 'text-ink-soft')}>
            <LastWords row={row} />
          </span>
          {isCompact && mark}
        </span>
        {!isCompact && (
          <span className="flex items-center justify-between gap-2 text-meta">
            <Where row={row} />
            {mark}
          </span>
        )}
      </span>
    </PlaceLink>
  )
}

function Name({ row, name }: { row: ConversationRow; name: string }) {
  const t = useTranslations('inbox')
  return (
    <span className={classNames('truncate text-ink', row.isUnread ? 'font-semibold' : 'font-medium')}>
      {row.isUnread && <VisuallyHidden>{t('unread')} </VisuallyHidden>}
      {name}
    </span>
  )
}

function Where({ row: { page } }: { row: ConversationRow }) {
  const t = useTranslations('inbox')
  if (!page.isDisconnected) return <span className="truncate text-ink-faint">{page.name}</span>
  return (
    <span className="inline-flex min-w-0 items-center gap-1 text-danger-ink [&_svg]:size-3.5 [&_svg]:shrink-0">
      <Unplug aria-hidden />
      <span className="truncate">
        {page.name} · {t('disconnected')}
      </span>
    </span>
  )
}
