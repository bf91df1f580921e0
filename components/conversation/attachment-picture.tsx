'use client'

import { ImageOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { AttachmentItem } from '#lib/conversations/timeline.ts'
import { useTimelineContext } from './timeline-context.tsx'

const place = 'aspect-[4/3] w-64 max-w-full overflow-hidden rounded-bubble border border-line bg-sunken'

/** A picture in a place of fixed shape, so that nothing moves when it arrives; a press shows all of it. */
export function AttachmentPicture({ attachment }: { attachment: AttachmentItem }) {
  const t = useTranslations('conversation.attachment')
  const { openPicture } = useTimelineContext()
  const { id, url, state, title, name } = attachment
  if (url)
    return (
      <button type="button" onClick={() => openPicture(id)} aria-label={t('enlarge')} className={`${place} block`}>
        {/* biome-ignore lint/performance/noImgElement: our own copy behind a session; the image optimiser could not read it. */}
        <img src={url} alt={title ?? name ?? t('image')} loading="lazy" className="size-full object-cover" />
      </button>
    )
  return (
    <div
      className={`${place} flex flex-col items-center justify-center gap-1 p-3 text-center text-ink-faint text-meta`}
    >
      {state === 'pending' ? (
        t('pending')
      ) : (
        <>
          <ImageOff aria-hidden className="size-5" />
          {t('failed')}
        </>
      )}
    </div>
  )
}

export function AttachmentSticker({ attachment }: { attachment: AttachmentItem }) {
  const t = useTranslations('conversation.attachment')
  const src = attachment.url ?? attachment.sourceUrl
  if (!src) return <p className="text-ink-faint text-meta">{t('sticker')}</p>
  // biome-ignore lint/performance/noImgElement: as above; a sticker is small already.
  return <img src={src} alt={t('sticker')} loading="lazy" className="size-28 object-contain" />
}
