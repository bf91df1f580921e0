'use client'

import { FileText, Link2, MapPin, Play } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { AttachmentItem } from '#lib/conversations/timeline.ts'
import { kindOfAttachment } from './attachment-kind.ts'
import { AttachmentPicture, AttachmentSticker } from './attachment-picture.tsx'
import { inUnits } from './byte-size.ts'

/** One thing that came or went with a message, drawn as what it is. */
export function MessageAttachment({ attachment }: { attachment: AttachmentItem }) {
  switch (kindOfAttachment(attachment)) {
    case 'image':
      return <AttachmentPicture attachment={attachment} />
    case 'sticker':
      return <AttachmentSticker attachment={attachment} />
    case 'video':
      return attachment.url ? <Video url={attachment.url} /> : <AttachmentCard attachment={attachment} />
    case 'audio':
      return attachment.url ? <Voice url={attachment.url} /> : <AttachmentCard attachment={attachment} />
    default:
      return <AttachmentCard attachment={attachment} />
  }
}

function Video({ url }: { url: string }) {
  const t = useTranslations('conversation.attachment')
  return (
    // biome-ignore lint/a11y/useMediaCaption: what a customer filmed has no captions to offer.
    <video
      controls
      preload="metadata"
      src={url}
      aria-label={t('video')}
      className="aspect-video w-80 max-w-full rounded-bubble bg-sunken"
    />
  )
}

function Voice({ url }: { url: string }) {
  const t = useTranslations('conversation.attachment')
  return (
    // biome-ignore lint/a11y/useMediaCaption: a voice message has no captions to offer.
    <audio controls preload="metadata" src={url} aria-label={t('audio')} className="h-10 w-72 max-w-full" />
  )
}

const cardIcons: Partial<Record<string, ReactNode>> = {
  location: <MapPin aria-hidden />,
  fallback: <Link2 aria-hidden />,
  reel: <Play aria-hidden />,
  video: <Play aria-hidden />,
}

/** A file, a place, a shared link: what it is called, how large it is, and the way to it. */
function AttachmentCard({ attachment }: { attachment: AttachmentItem }) {
  const t = useTranslations('conversation.attachment')
  const format = useFormatter()
  const kind = kindOfAttachment(attachment)
  const { url, sourceUrl, title, name, type, byteSize, state } = attachment
  const words = title ?? name ?? t(kind, { type })
  const href = url ?? (state === 'failed' && kind === 'file' ? null : sourceUrl)
  const { value, unit } = inUnits(byteSize ?? 0)
  const detail = {
    pending: t('pending'),
    failed: t('failed'),
    none: t(kind, { type }),
    stored: byteSize ? format.number(value, { style: 'unit', unit, maximumFractionDigits: 1 }) : t(kind, { type }),
  }[state]
  const content = (
    <>
      <span className="flex size-8 shrink-0 items-center justify-center rounded-control bg-sunken text-ink-soft [&_svg]:size-4">
        {cardIcons[kind] ?? <FileText aria-hidden />}
      </span>
      <span className="min-w-0">
        <span className="block truncate font-medium text-ink">{words}</span>
        <span className="block truncate text-ink-faint text-meta">{detail}</span>
      </span>
    </>
  )
  const frame = 'flex w-72 max-w-full items-center gap-3 rounded-bubble border border-line bg-raised p-2 text-list'
  if (!href) return <div className={frame}>{content}</div>
  return (
    <a href={href} target="_blank" rel="noreferrer" className={`${frame} hover:bg-hover`}>
      {content}
    </a>
  )
}
