'use client'

import { Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { MessageItem } from '#lib/conversations/timeline.ts'
import { kindOfAttachment } from './attachment-kind.ts'

/** That something was said and taken back. What it said is one press away for those who may have acted on it, with the reason. */
export function UnsentMessage({ message }: { message: MessageItem }) {
  const t = useTranslations('conversation')
  const { unsent } = message.content
  return (
    <div className="max-w-full rounded-bubble border border-line border-dashed px-3 py-2 text-left text-list">
      <p className="flex items-center gap-1.5 text-ink-faint italic [&_svg]:size-3.5 [&_svg]:shrink-0">
        <Undo2 aria-hidden />
        {t(message.author.kind === 'customer' ? 'unsent' : 'unsentByUs')}
      </p>
      {unsent && (unsent.text || unsent.attachments.length > 0) && <WhatItSaid unsent={unsent} />}
    </div>
  )
}

function WhatItSaid({ unsent }: { unsent: NonNullable<MessageItem['content']['unsent']> }) {
  const t = useTranslations('conversation')
  const files = unsent.attachments.map((type) => t(`attachment.${kindOfAttachment({ type })}`, { type }))
  return (
    <details>
      <summary className="min-h-6 w-fit cursor-default py-1 text-accent-ink text-meta">{t('unsentShow')}</summary>
      {unsent.text && <p className="whitespace-pre-wrap break-words text-ink-soft">{unsent.text}</p>}
      {files.length > 0 && <p className="text-ink-soft">{t('unsentFiles', { files: files.join(', ') })}</p>}
      <p className="mt-1 max-w-72 text-pretty text-ink-faint text-meta">{t('unsentWhy')}</p>
    </details>
  )
}
