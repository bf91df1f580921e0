'use client'

import { ExternalLink, Phone } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { MessageContent } from '#lib/conversations/timeline.ts'
import type { MessageButton } from '#lib/message-parts.ts'

/** The buttons and choices as the customer sees them; here they are read, not pressed. */
export function OfferedChoices({ content: { buttons, quickReplies } }: { content: MessageContent }) {
  const t = useTranslations('conversation')
  return (
    <>
      {buttons && buttons.length > 0 && (
        <div className="w-full max-w-72">
          <OfferedButtons buttons={buttons} />
        </div>
      )}
      {quickReplies && quickReplies.length > 0 && (
        <ul aria-label={t('offered')} className="flex max-w-full flex-wrap justify-end gap-1">
          {quickReplies.map(({ title }) => (
            <li key={title} className="rounded-full border border-line-strong/60 px-2.5 py-0.5 text-ink-soft text-meta">
              {title}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

export function OfferedButtons({ buttons }: { buttons: readonly MessageButton[] }) {
  const t = useTranslations('conversation')
  return (
    <ul aria-label={t('buttons')} className="flex flex-col gap-1">
      {buttons.map((button) => (
        <li
          key={`${button.type} ${button.title}`}
          title={button.url ?? (button.type === 'phone_number' ? button.payload : undefined)}
          className="flex h-8 items-center justify-center gap-1.5 rounded-control border border-line bg-raised px-3 text-ink-soft text-list [&_svg]:size-3.5 [&_svg]:shrink-0"
        >
          {button.type === 'phone_number' && <Phone aria-hidden />}
          <span className="truncate">{button.title}</span>
          {button.url && <ExternalLink aria-hidden />}
        </li>
      ))}
    </ul>
  )
}
