'use client'

import { CircleAlert, CircleSlash } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { failureInWords } from '#components/audit/reason-words.ts'
import { useViewer } from '#components/data/viewer.tsx'
import { Button } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { Time } from '#components/ui/time.tsx'
import type { MessageItem } from '#lib/conversations/timeline.ts'
import { AuthorFace, AuthorName, useAuthorName } from './author-face.tsx'
import { DeliveryMark } from './delivery-mark.tsx'
import { MessageActions } from './message-actions.tsx'
import { MessageBody } from './message-body.tsx'
import { useTimelineContext } from './timeline-context.tsx'

type MessageLineProps = { message: MessageItem; isTurnStart: boolean; isTurnEnd: boolean }

/** One message: the customer's on the left, ours on the right, with name and face where a turn begins. */
export function MessageLine({ message, isTurnStart, isTurnEnd }: MessageLineProps) {
  const { highlightedId } = useTimelineContext()
  const isTheirs = message.author.kind === 'customer'
  const nameOf = useAuthorName()
  return (
    <article
      aria-label={nameOf(message)}
      // A finger has no hover: a touch shows what may be done with it.
      tabIndex={-1}
      className={classNames(
        'group/message flex gap-2 px-4 outline-none',
        isTurnStart ? 'pt-3' : isBuilt(message) ? 'pt-2' : 'pt-0.5',
        !isTheirs && 'flex-row-reverse',
        highlightedId === message.id && 'animate-appear bg-accent-soft',
      )}
    >
      <div className="w-6 shrink-0 pt-5">{isTurnStart && <AuthorFace message={message} />}</div>
      <div
        className={classNames(
          'relative flex min-w-0 max-w-[min(36rem,78%)] flex-col gap-1',
          isTheirs ? 'items-start' : 'items-end',
        )}
      >
        {isTurnStart && <AuthorName message={message} />}
        <MessageBody message={message} />
        <MessageEnd message={message} isTurnEnd={isTurnEnd} />
        <MessageActions message={message} />
      </div>
    </article>
  )
}

/** Cards need air where bubbles of one turn stand close together. */
const isBuilt = ({ text, content, attachments }: MessageItem) =>
  text === null ||
  attachments.length > 0 ||
  Boolean(content.template ?? content.act ?? content.referral ?? content.buttons)

/** When, and how far it came. In the middle of a turn the time waits for the pointer, without taking room. */
function MessageEnd({ message, isTurnEnd }: { message: MessageItem; isTurnEnd: boolean }) {
  const { row } = useTimelineContext()
  const { status } = message
  if (status === 'failed') return <Failed message={message} />
  if (status === 'dropped') return <Dropped />
  const isUnderWay = status === 'queued' || status === 'sending' || status === 'ambiguous'
  if (!isTurnEnd && !isUnderWay) return null
  return (
    <p className="flex items-center gap-1.5 px-1 text-ink-faint text-meta">
      <Time at={message.at} as="clock" />
      <DeliveryMark status={status} isPaused={row.page.isDisconnected} />
    </p>
  )
}

function Failed({ message }: { message: MessageItem }) {
  const t = useTranslations('conversation')
  const record = useTranslations('audit')
  const { sending } = useTimelineContext()
  const viewer = useViewer()
  const isMine = message.author.kind === 'agent' && message.author.id === viewer.id
  return (
    <div className="flex max-w-full items-center gap-2 px-1 text-danger-ink text-meta [&_svg]:size-3.5 [&_svg]:shrink-0">
      <CircleAlert aria-hidden />
      <p className="min-w-0">
        <span className="font-medium">{t('failed')}.</span> {message.failure && failureInWords(record, message.failure)}
      </p>
      {isMine && (
        <Button size="small" onPress={() => sending.retryFailed(message)}>
          {t('retry')}
        </Button>
      )}
    </div>
  )
}

function Dropped() {
  const t = useTranslations('conversation')
  return (
    <p className="flex items-center gap-1.5 px-1 text-ink-faint text-meta [&_svg]:size-3.5">
      <CircleSlash aria-hidden />
      {t('dropped')}
    </p>
  )
}
