'use client'

import { ArrowUpRight, GripVertical, Hand } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button as AriaButton, GridListItem } from 'react-aria-components'
import { reasonInWords } from '#components/audit/reason-words.ts'
import { useCustomerName } from '#components/conversation/holder-words.ts'
import { useRefusalWords } from '#components/conversation/refusal-words.ts'
import { Avatar } from '#components/ui/avatar.tsx'
import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { Time } from '#components/ui/time.tsx'
import type { ConversationRow } from '#lib/conversations/conversation.ts'
import { OpenLink } from './open-link.tsx'
import { SinceTime } from './since-time.tsx'
import { unansweredSince } from './unanswered.ts'
import type { TakeActions } from './use-take-actions.ts'

/** Out of sight it is as high as its words: 56 px without padding and border. */
const frame =
  'group/row flex min-h-14 items-center gap-3 border-line border-b px-4 py-1.5 text-list outline-none [contain-intrinsic-size:auto_43px] [content-visibility:auto] data-dragging:opacity-50 data-hovered:bg-hover data-selected:bg-selected data-focus-visible:outline-2 data-focus-visible:outline-focus data-focus-visible:-outline-offset-2 max-desk:gap-2 max-desk:px-3'

/** One conversation on the floor: who, why, where, since when, and the two ways to act on it alone. */
export function ConversationGridRow({ row, taking }: { row: ConversationRow; taking: TakeActions }) {
  const t = useTranslations('supervision.row')
  const name = useCustomerName()(row)
  return (
    <GridListItem id={row.id} textValue={name} className={frame}>
      {({ allowsDragging }) => (
        <>
          <Checkbox slot="selection" label={t('select', { name })} isLabelHidden />
          {allowsDragging && <DragHandle name={name} />}
          <Avatar id={row.customer.id} name={name} src={row.customer.pictureUrl} className="max-wide:hidden" />
          <Who row={row} name={name} />
          <Where row={row} />
          <SinceWhen row={row} />
          <Actions row={row} name={name} taking={taking} />
        </>
      )}
    </GridListItem>
  )
}

/** The pointer takes the row anywhere; keyboard and screen reader take it here. */
function DragHandle({ name }: { name: string }) {
  const t = useTranslations('supervision.row')
  return (
    <AriaButton
      slot="drag"
      aria-label={t('drag', { name })}
      className="-mx-2 flex size-6 shrink-0 items-center justify-center rounded-control text-ink-faint data-hovered:text-ink pointer-coarse:hidden [&_svg]:size-4"
    >
      <GripVertical aria-hidden />
    </AriaButton>
  )
}

function Who({ row, name }: { row: ConversationRow; name: string }) {
  return (
    <span className="flex min-w-0 flex-1 flex-col gap-0.5">
      <span className="flex items-baseline gap-2 max-wide:flex-col max-wide:gap-0.5">
        <span className={classNames('max-w-full truncate text-ink', row.isUnread ? 'font-semibold' : 'font-medium')}>
          {name}
        </span>
        <Reason row={row} />
      </span>
      <span className="truncate text-ink-soft max-wide:hidden">{row.lastMessage?.preview}</span>
    </span>
  )
}

function Reason({ row }: { row: ConversationRow }) {
  const t = useTranslations('audit')
  const { reason } = row.holder
  return (
    reason && <span className="min-w-0 max-w-full truncate text-ink-faint text-meta">{reasonInWords(t, reason)}</span>
  )
}

function Where({ row: { page, customer } }: { row: ConversationRow }) {
  const t = useTranslations('supervision.languages')
  return (
    <span className="w-44 shrink-0 truncate text-ink-soft text-meta max-wide:hidden">
      {page.name}
      {customer.language && (
        <>
          {' · '}
          {t(customer.language)}
        </>
      )}
    </span>
  )
}

function SinceWhen({ row }: { row: ConversationRow }) {
  const t = useTranslations('supervision.row')
  const since = unansweredSince(row)
  return (
    <span className="flex w-20 shrink-0 justify-end">
      {since ? (
        <SinceTime since={since} words={t(row.holder.kind === 'waiting' ? 'waiting' : 'unanswered')} />
      ) : (
        <span className="text-ink-faint text-meta">
          <span className="sr-only">{t('answered')} </span>
          {row.lastMessage && <Time at={row.lastMessage.at} />}
        </span>
      )}
    </span>
  )
}

function Actions({ row, name, taking }: { row: ConversationRow; name: string; taking: TakeActions }) {
  const t = useTranslations('supervision.row')
  const refusalInWords = useRefusalWords()
  const isRefused = taking.refused?.id === row.id
  const isOwn = row.holder.agent?.id === taking.viewerId
  return (
    <span className="flex shrink-0 items-center justify-end gap-1">
      {isRefused && taking.refused && (
        <span role="alert" className="max-w-56 text-danger-ink text-meta">
          {refusalInWords(taking.refused.refusal)}
        </span>
      )}
      {!isOwn && (
        <Button
          size="small"
          icon={<Hand aria-hidden />}
          aria-label={t(row.holder.kind === 'waiting' ? 'takeOne' : 'takeOverOne', { name })}
          onPress={() => taking.take(row)}
          isPending={taking.pendingId === row.id}
          // Beside the list of people on a small screen, the name needs the room of the word.
          className="max-desk:hidden max-wide:[&>span]:sr-only"
        >
          {t(row.holder.kind === 'waiting' ? 'take' : 'takeOver')}
        </Button>
      )}
      <OpenLink
        href={`/inbox/${row.id}?view=${row.holder.kind === 'waiting' ? 'waiting' : 'all'}`}
        label={t('open', { name })}
      >
        <ArrowUpRight aria-hidden />
      </OpenLink>
    </span>
  )
}
