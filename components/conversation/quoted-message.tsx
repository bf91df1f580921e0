'use client'

import { CornerUpLeft } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useAuthorName } from './author-face.tsx'
import { useTimelineContext } from './timeline-context.tsx'

/** What this answers to; a press leads there. */
export function QuotedMessage({ mid }: { mid: string }) {
  const t = useTranslations('conversation')
  const { findByMid, showMessage } = useTimelineContext()
  const nameOf = useAuthorName()
  const quoted = findByMid(mid)
  const frame =
    'mb-1 flex max-w-full items-center gap-1.5 rounded-control border border-line px-2 py-1 text-left text-ink-soft text-meta [&_svg]:size-3.5 [&_svg]:shrink-0'
  if (!quoted)
    return (
      <p className={frame}>
        <CornerUpLeft aria-hidden /> {t('quotedGone')}
      </p>
    )
  return (
    <button type="button" onClick={() => showMessage(quoted.id)} className={`${frame} hover:bg-hover`}>
      <CornerUpLeft aria-hidden />
      <span className="truncate">
        <span className="sr-only">{t('quoted')} </span>
        <span className="font-medium">{nameOf(quoted)}</span> {quoted.text ?? t('attachment.file')}
      </span>
    </button>
  )
}
