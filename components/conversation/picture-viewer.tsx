'use client'

import { ChevronLeft, ChevronRight, ExternalLink } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Dialog } from '#components/ui/dialog.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import type { AttachmentItem } from '#lib/conversations/timeline.ts'

type PictureViewerProps = {
  pictures: readonly (AttachmentItem & { url: string })[]
  shownId: string | null
  onShow: (id: string | null) => void
}

/** One picture as large as the screen allows; arrow keys walk through the conversation's pictures. */
export function PictureViewer({ pictures, shownId, onShow }: PictureViewerProps) {
  const t = useTranslations('conversation.attachment')
  const index = pictures.findIndex(({ id }) => id === shownId)
  const picture = pictures[index]
  if (!picture) return null
  const step = (by: 1 | -1) => {
    const next = pictures[index + by]
    if (next) onShow(next.id)
  }
  return (
    <Dialog
      title={picture.title ?? picture.name ?? t('image')}
      size="large"
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onShow(null)
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons below do the same; the keys only shorten the way. */}
      <div
        className="flex flex-col items-center gap-3"
        onKeyDown={({ key }) => {
          if (key === 'ArrowRight') step(1)
          if (key === 'ArrowLeft') step(-1)
        }}
      >
        {/* biome-ignore lint/performance/noImgElement: our own copy behind a session; the image optimiser could not read it. */}
        <img
          src={picture.url}
          alt={picture.title ?? picture.name ?? t('image')}
          className="max-h-[58vh] max-w-full rounded-control object-contain"
        />
        <div className="flex items-center gap-2">
          <IconButton label={t('previous')} icon={<ChevronLeft />} isDisabled={index === 0} onPress={() => step(-1)} />
          <a
            href={picture.url}
            target="_blank"
            rel="noreferrer"
            className="inline-flex h-8 items-center gap-2 rounded-control px-2 text-accent-ink text-list hover:bg-hover [&_svg]:size-4"
          >
            <ExternalLink aria-hidden />
            {t('original')}
          </a>
          <IconButton
            label={t('next')}
            icon={<ChevronRight />}
            isDisabled={index === pictures.length - 1}
            onPress={() => step(1)}
          />
        </div>
      </div>
    </Dialog>
  )
}
