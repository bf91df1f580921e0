'use client'

import { useTranslations } from 'next-intl'

const named = ['generic', 'button', 'media', 'image_grid', 'receipt', 'coupon', 'customer_feedback', 'product'] as const

/** What kind of template it is, in words; one that nobody knows by its own name. */
export function useTemplateWords(type: string): string {
  const t = useTranslations('conversation.template')
  const known = named.find((name) => name === type)
  return known ? t(known) : t('other', { type })
}
