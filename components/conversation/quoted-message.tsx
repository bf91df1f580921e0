'use client'

import { CornerUpLeft } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { MessageItem } from '#lib/conversations/timeline.ts'
import { useAuthorName } from './author-face.tsx'
import { useTimelineContext } from './timeline-context.tsx'
import { asQuoted, useWordsOf, useWordsOfQuoted } from './words-of-message.ts'

/** What this answers to, wherever in the conversation it stands; a press leads there. */
export function QuotedMessage({ message }: { message: MessageItem }) {
  const t = useTranslations('conversation')
  const { findByMid, showMessage } = useTimelineContext()
  const nameOf = useAuthorName()
  const words = useWordsOfQuoted()
  // What is loaded is newer than what came with the quotation.
  const here = findByMid(message.content.replyToMid ?? '')
  const quoted = here ? asQuoted(here) : message.quote
  const frame =
    'mb-1 flex max-w-full items-center gap-1.5 rounded-control border border-line border-l-2 border-l-line-strong px-2 py-1 text-left text-ink-soft text-meta [&_svg]:size-3.5 [&_svg]:shrink-0'
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
        <span className="font-medium">{nameOf(quoted)}</span> {words(quoted)}
      </span>
    </button>
  )
}

/** How a message stands above the answer that will quote it. */
export function useQuoting() {
  const nameOf = useAuthorName()
  const wordsOf = useWordsOf()
  return (message: MessageItem) => ({
    id: message.id,
    name: nameOf(message),
    words: wordsOf(message).slice(0, 200),
  })
}
