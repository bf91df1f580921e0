'use client'

import { ImageOff, Sticker } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { AttachmentItem } from '#lib/conversations/timeline.ts'
import { useFailedWords } from './failed-words.ts'
import { useTimelineContext } from './timeline-context.tsx'

const place = 'aspect-[4/3] w-64 max-w-full overflow-hidden rounded-bubble border border-line bg-sunken'

/** A picture in a place of fixed shape, so that nothing moves when it arrives; a press shows all of it. */
export function AttachmentPicture({ attachment }: { attachment: AttachmentItem }) {
  const t = useTranslations('conversation.attachment')
  const { openPicture } = useTimelineContext()
  const failed = useFailedWords()
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
          {failed(attachment)}
        </>
      )}
    </div>
  )
}

/** Until our copy is there, its word: no screen asks another server for it. */
export function AttachmentSticker({ attachment: { url, state } }: { attachment: AttachmentItem }) {
  const t = useTranslations('conversation.attachment')
  if (!url)
    return (
      <p className="flex size-28 flex-col items-center justify-center gap-1 rounded-bubble border border-line border-dashed text-center text-ink-faint text-meta [&_svg]:size-5">
        <Sticker aria-hidden />
        {state === 'pending' ? t('sticker') : t('stickerGone')}
      </p>
    )
  // biome-ignore lint/performance/noImgElement: as above; a sticker is small already.
  return <img src={url} alt={t('sticker')} loading="lazy" className="size-28 object-contain" />
}
