'use client'

import { useTranslations } from 'next-intl'
import type { AttachmentItem } from '#lib/conversations/timeline.ts'
import { AttachmentCard } from './attachment-card.tsx'
import { kindOfAttachment } from './attachment-kind.ts'
import { AttachmentPicture, AttachmentSticker } from './attachment-picture.tsx'

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
