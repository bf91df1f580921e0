'use client'

import { CircleAlert, Paperclip } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { PendingMessage } from '#components/data/pending-message.ts'
import { useViewer } from '#components/data/viewer.tsx'
import { Avatar } from '#components/ui/avatar.tsx'
import { Button } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import type { Offer } from '#lib/conversations/input.ts'
import type { MessageContent } from '#lib/conversations/timeline.ts'
import { DeliveryMark } from './delivery-mark.tsx'
import { MessageText } from './message-text.tsx'
import { OfferedChoices } from './offered-choices.tsx'
import { useRefusalWords } from './refusal-words.ts'
import { useTimelineContext } from './timeline-context.tsx'

/** What the viewer sent and the desk has not taken yet, in the place where it will stand. */
export function PendingLine({ pending, isTurnStart }: { pending: PendingMessage; isTurnStart: boolean }) {
  const t = useTranslations('conversation')
  const viewer = useViewer()
  const isRefused = pending.state === 'refused'
  return (
    <div className={classNames('flex flex-row-reverse gap-2 px-4', isTurnStart ? 'pt-3' : 'pt-0.5')}>
      <div className="w-6 shrink-0 pt-5">
        {isTurnStart && <Avatar id={viewer.id} name={viewer.name} src={viewer.image} size={24} />}
      </div>
      <div className="flex min-w-0 max-w-[min(36rem,78%)] flex-col items-end gap-1">
        {isTurnStart && <p className="mb-1 px-1 font-medium text-meta text-you-ink">{t('authors.you')}</p>}
        <div
          className={classNames(
            'max-w-full rounded-bubble border bg-bubble-ours px-3 py-2 text-ink',
            isRefused ? 'border-danger-line' : 'border-transparent opacity-80',
          )}
        >
          {pending.quoted && (
            <p className="mb-1 truncate border-line-strong border-l-2 pl-2 text-ink-soft text-meta">
              <span className="font-medium">{pending.quoted.name}</span> {pending.quoted.words}
            </p>
          )}
          {pending.text !== null && <MessageText text={pending.text} />}
          {pending.offer?.kind === 'cards' && <p className="text-list">{pending.offer.cards[0]?.title}</p>}
          {pending.upload && (
            <p className="flex items-center gap-1.5 text-list [&_svg]:size-3.5">
              <Paperclip aria-hidden />
              {pending.upload.name}
            </p>
          )}
        </div>
        {pending.offer && <OfferedChoices content={asContent(pending.offer)} />}
        {isRefused ? (
          <Refused pending={pending} />
        ) : (
          <p className="px-1 text-ink-faint text-meta">
            <DeliveryMark status="sending" />
          </p>
        )}
      </div>
    </div>
  )
}

function asContent(offer: Offer): MessageContent {
  if (offer.kind === 'quick-replies') return { quickReplies: offer.titles.map((title) => ({ title })) }
  return offer.kind === 'buttons' ? { buttons: offer.buttons } : {}
}

/** Why the desk did not take it. The text stays here until it is sent again or given up. */
function Refused({ pending }: { pending: PendingMessage }) {
  const t = useTranslations('conversation')
  const words = useRefusalWords()
  const { sending } = useTimelineContext()
  return (
    <div role="alert" className="flex flex-wrap items-center justify-end gap-1 px-1 text-danger-ink text-meta">
      <CircleAlert aria-hidden className="size-3.5 shrink-0" />
      <p>
        <span className="font-medium">{t('failed')}.</span> {pending.refusal && words(pending.refusal)}
      </p>
      <Button size="small" onPress={() => sending.retry(pending)}>
        {t('retry')}
      </Button>
      <Button size="small" variant="quiet" onPress={() => sending.discard(pending.clientId)}>
        {t('discard')}
      </Button>
    </div>
  )
}
