'use client'

import { ImageOff } from 'lucide-react'
import { classNames } from '#components/ui/class-names.ts'
import type { AttachmentItem } from '#lib/conversations/timeline.ts'

type CardPictureProps = { attachments: readonly AttachmentItem[]; at: number | undefined; className: string }

/** The picture of a card, from our copy of it; the words beside it say what it shows. */
export function CardPicture({ attachments, at, className }: CardPictureProps) {
  const attachment = at === undefined ? undefined : attachments[at]
  if (!attachment) return null
  const { url, contentType, state } = attachment
  if (url && contentType?.startsWith('image/'))
    // biome-ignore lint/performance/noImgElement: our own copy behind a session; the image optimiser could not read it.
    return <img src={url} alt="" loading="lazy" className={classNames('bg-sunken object-cover', className)} />
  return (
    <span className={classNames('flex items-center justify-center bg-sunken text-ink-faint [&_svg]:size-5', className)}>
      {state !== 'pending' && <ImageOff aria-hidden />}
    </span>
  )
}
