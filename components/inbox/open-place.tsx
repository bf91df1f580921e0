'use client'

import { MessagesSquare } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ConversationPane } from '#components/conversation/conversation-pane.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { useInboxPlace } from './inbox-place.tsx'

/** What lies beside the list: the conversation of the address, or how to open one. */
export function OpenPlace({ isPanelOpenAtFirst }: { isPanelOpenAtFirst: boolean }) {
  const t = useTranslations('conversation')
  const { place, go } = useInboxPlace()
  const { conversationId, itemId } = place
  if (conversationId === null)
    return (
      <EmptyState
        icon={<MessagesSquare aria-hidden />}
        title={t('chooseTitle')}
        hint={t('choose')}
        className="flex-1 bg-canvas"
      />
    )
  return (
    <ConversationPane
      key={conversationId}
      conversationId={conversationId}
      soughtId={itemId}
      isPanelOpenAtFirst={isPanelOpenAtFirst}
      onBack={() => go({ conversationId: null })}
    />
  )
}
