'use client'

import { ExternalLink } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { AttachmentItem } from '#lib/conversations/timeline.ts'
import type { Card } from '#lib/message-parts.ts'
import { CardPicture } from './card-picture.tsx'
import { usePriceWords } from './money.ts'
import { OfferedButtons } from './offered-choices.tsx'
import { webAddress } from './web-address.ts'

type BuiltCardProps = { card: Card; attachments: readonly AttachmentItem[]; code?: string | undefined }

/** One card as the customer sees it; its buttons are read here, not pressed, its link leads where it led them. */
export function BuiltCard({ card, attachments, code }: BuiltCardProps) {
  const t = useTranslations('conversation')
  const price = usePriceWords(card)
  const { title, subtitle, media, picture, buttons } = card
  const href = webAddress(card.url)
  return (
    <div className="flex w-60 flex-col overflow-hidden rounded-bubble border border-line bg-raised text-left">
      <CardPicture attachments={attachments} at={picture} className="aspect-[1.91/1] w-full" />
      <div className="flex flex-1 flex-col gap-0.5 p-3">
        {title && <p className="break-words font-medium text-ink text-list">{title}</p>}
        {media && !title && (
          <p className="text-ink-soft text-list">{t(media === 'video' ? 'mediaVideo' : 'mediaPicture')}</p>
        )}
        {subtitle && <p className="break-words text-ink-soft text-meta">{subtitle}</p>}
        {price && <p className="text-ink-soft text-meta tabular-nums">{price}</p>}
        {code && (
          <p className="mt-1 w-fit rounded-control border border-accent-line border-dashed bg-accent-soft px-2 py-0.5 text-accent-ink text-list">
            {t('couponCode')} <span className="font-semibold tabular-nums">{code}</span>
          </p>
        )}
        {href && (
          <a
            href={href}
            target="_blank"
            rel="noreferrer"
            className="inline-flex min-h-6 w-fit max-w-full items-center gap-1 text-accent-ink text-meta hover:underline [&_svg]:size-3"
          >
            <span className="truncate">{new URL(href).hostname.replace(/^www\./, '')}</span>
            <ExternalLink aria-hidden />
          </a>
        )}
        {buttons && (
          <div className="mt-auto pt-2">
            <OfferedButtons buttons={buttons} />
          </div>
        )}
      </div>
    </div>
  )
}
