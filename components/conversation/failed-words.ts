'use client'

import { useTranslations } from 'next-intl'
import type { AttachmentItem } from '#lib/conversations/timeline.ts'

const known = ['unreachable', 'too-large', 'type-not-allowed', 'address-refused'] as const

/** Why there is no copy of a file; mostly because Messenger's link had died. */
export function useFailedWords(): (attachment: AttachmentItem) => string {
  const t = useTranslations('conversation.attachment.failed')
  return ({ failure }) => t(known.find((each) => each === failure) ?? 'expired')
}
