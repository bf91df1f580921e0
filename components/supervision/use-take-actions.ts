'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useCustomerName } from '#components/conversation/holder-words.ts'
import type { ApiRefusal } from '#components/data/api.ts'
import { useTake } from '#components/data/use-take.ts'
import { useViewer } from '#components/data/viewer.tsx'
import { notify } from '#components/ui/toaster.tsx'
import type { ConversationRow } from '#lib/conversations/conversation.ts'

export type TakeActions = {
  take: (row: ConversationRow) => void
  viewerId: string
  pendingId: string | null
  refused: { id: string; refusal: ApiRefusal } | null
}

/** Taking one oneself, without leaving the floor. A refusal stands on the row it is about. */
export function useTakeActions(open: (conversationId: string) => void): TakeActions {
  const t = useTranslations('supervision.row')
  const nameOf = useCustomerName()
  const { id: viewerId } = useViewer()
  const { take, pendingId } = useTake()
  const [refused, setRefused] = useState<TakeActions['refused']>(null)
  const tryTo = async (row: ConversationRow) => {
    setRefused(null)
    await take(row)
    const action = { label: t('openIt'), onAction: () => open(row.id) }
    notify({ title: t('taken', { name: nameOf(row) }), kind: 'done', action })
  }
  return {
    take: (row) => void tryTo(row).catch((refusal: ApiRefusal) => setRefused({ id: row.id, refusal })),
    viewerId,
    pendingId,
    refused,
  }
}
