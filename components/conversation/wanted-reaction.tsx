'use client'

import { CircleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { failureInWords } from '#components/audit/reason-words.ts'
import type { MessageContent } from '#lib/conversations/timeline.ts'

/** A reaction of ours on its way to Messenger, or why Messenger has not taken it. */
export function WantedReaction({ wanted }: { wanted: NonNullable<MessageContent['wantedReaction']> }) {
  const t = useTranslations('composer.actions')
  const record = useTranslations('audit')
  if (wanted.failure)
    return (
      <p role="alert" className="flex items-center gap-1.5 px-1 text-danger-ink text-meta [&_svg]:size-3.5">
        <CircleAlert aria-hidden />
        {t('reactionFailed', { emoji: wanted.emoji ?? '—', reason: failureInWords(record, wanted.failure) })}
      </p>
    )
  return (
    <p className="-mt-2 mx-2 w-fit rounded-full border border-accent-line border-dashed bg-raised px-1.5 py-0.5 text-meta opacity-70">
      <span className="sr-only">{wanted.emoji ? t('reacting') : t('takingBack')} </span>
      {wanted.emoji ?? '…'}
    </p>
  )
}
