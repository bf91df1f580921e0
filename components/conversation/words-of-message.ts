'use client'

import { useTranslations } from 'next-intl'
import type { MessageItem, QuotedMessage } from '#lib/conversations/timeline.ts'
import { kindOfAttachment } from './attachment-kind.ts'

/** As much of a message as its quotation shows. */
export function asQuoted({ id, author, text, content, attachments: [first] }: MessageItem): QuotedMessage {
  const built = content.template?.text ?? content.template?.elements?.[0]?.title ?? null
  return { id, author, text: text ?? built, content, attachmentType: first?.type ?? null }
}

/** A message in one line of words, for a quotation and for who hears the screen: what it is when nothing was written. */
export function useWordsOfQuoted(): (quoted: QuotedMessage) => string {
  const t = useTranslations('conversation')
  return ({ text, content, attachmentType }) => {
    if (content.isUnsent) return t('quotedUnsent')
    if (text) return text
    return attachmentType
      ? t(`attachment.${kindOfAttachment({ type: attachmentType })}`, { type: attachmentType })
      : t('quotedWordless')
  }
}

export function useWordsOf(): (message: MessageItem) => string {
  const words = useWordsOfQuoted()
  return (message) => words(asQuoted(message))
}
