'use client'

import { useTranslations } from 'next-intl'
import { useAppWords } from '#components/apps/use-app-words.ts'
import { useViewer } from '#components/data/viewer.tsx'
import type { ConversationRow } from '#lib/conversations/conversation.ts'
import type { HandoverReason } from '#lib/handover/holder.ts'
import { standingOf } from './holder-standing.ts'

/** Why somebody waits, in a word or two. Of other reasons a list says only that they do. */
const waitingReasons = [
  'asked-for-person',
  'complaint',
  'in-distress',
  'answer-rejected',
  'other-language',
  'unsure-twice',
  'same-answer-again',
  'not-confident',
  'bot-failed',
  'was-missed',
  'back-to-queue',
] as const satisfies HandoverReason[]

/** Who holds a conversation, in words: short in a list, as a sentence above the conversation. */
export function useHolderWords(row: ConversationRow) {
  const t = useTranslations('conversation')
  const viewer = useViewer()
  const apps = useAppWords()
  const standing = standingOf(row, viewer.id)
  const reason = waitingReasons.find((each) => each === row.holder.reason)
  const names = { name: row.holder.agent?.name ?? '', app: apps.name(row.holder.app) }
  return {
    standing,
    names,
    short: t(`standingShort.${standing}`, names),
    sentence: t(`standing.${standing}`, names),
    /** Of who waits, for what. */
    why: standing === 'waiting' && reason ? t(`waitingShort.${reason}`) : null,
  }
}

export function useCustomerName() {
  const t = useTranslations('conversation')
  return ({ customer }: { customer: Pick<ConversationRow['customer'], 'name' | 'isErased'> }): string =>
    customer.name ?? t(customer.isErased ? 'erasedName' : 'unnamed')
}
