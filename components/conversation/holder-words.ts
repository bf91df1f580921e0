'use client'

import { useTranslations } from 'next-intl'
import { useViewer } from '#components/data/viewer.tsx'
import type { AppRole, ConversationRow } from '#lib/conversations/conversation.ts'
import { standingOf } from './holder-standing.ts'

/** Who holds a conversation, in words: short in a list, as a sentence above the conversation. */
export function useHolderWords(row: ConversationRow) {
  const t = useTranslations('conversation')
  const viewer = useViewer()
  const appInWords = useAppWords()
  const standing = standingOf(row, viewer.id)
  const names = { name: row.holder.agent?.name ?? '', app: appInWords(row.holder.app) }
  return {
    standing,
    names,
    short: t(`standingShort.${standing}`, names),
    sentence: t(`standing.${standing}`, names),
  }
}

/** An app outside by its name when Messenger told it, else by what it is. */
export function useAppWords() {
  const t = useTranslations('conversation.apps')
  return (app: { role: AppRole; name: string | null } | null): string => {
    if (!app) return t('other')
    return app.role === 'other' ? (app.name ?? t('other')) : t(app.role)
  }
}

export function useCustomerName() {
  const t = useTranslations('conversation')
  return ({ customer }: { customer: Pick<ConversationRow['customer'], 'name' | 'isErased'> }): string =>
    customer.name ?? t(customer.isErased ? 'erasedName' : 'unnamed')
}
