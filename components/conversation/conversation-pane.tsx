'use client'

import { MessageCircleOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useConversation } from '#components/data/use-conversation.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorNotice } from '#components/ui/error-notice.tsx'
import { ConversationSkeleton } from './conversation-skeleton.tsx'
import { OpenConversation } from './open-conversation.tsx'
import { useListedRow } from './use-listed-row.ts'

type ConversationPaneProps = {
  conversationId: string
  /** The message or note to bring into sight. */
  soughtId: string | null
  isPanelOpenAtFirst: boolean
  onBack: () => void
}

/** One conversation, from its name down to the composer, with the customer beside it. */
export function ConversationPane({ conversationId, ...rest }: ConversationPaneProps) {
  const t = useTranslations('conversation')
  const { row: known, detail, isPending, error, refetch } = useConversation(conversationId)
  const listed = useListedRow(conversationId)
  const row = known ?? (isPending ? listed : undefined)
  if (row) return <OpenConversation key={row.id} row={row} detail={detail} {...rest} />
  if (isPending) return <ConversationSkeleton />
  if (error?.code === 'not-found')
    return (
      <EmptyState
        icon={<MessageCircleOff aria-hidden />}
        title={t('notFoundTitle')}
        hint={t('notFound')}
        className="flex-1"
      />
    )
  return <ErrorNotice className="m-4 self-start" message={t('loadFailed')} onRetry={refetch} />
}
