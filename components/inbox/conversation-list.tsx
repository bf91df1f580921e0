'use client'

import { SearchX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Ref } from 'react'
import type { useConversations } from '#components/data/use-conversations.ts'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorNotice } from '#components/ui/error-notice.tsx'
import { VirtualList } from '#components/ui/virtual-list.tsx'
import type { VirtualListHandle } from '#components/ui/virtual-list-props.ts'
import type { ConversationRow } from '#lib/conversations/conversation.ts'
import { ConversationLink } from './conversation-link.tsx'
import { type Density, rowHeights } from './density.ts'
import { EmptyView } from './empty-view.tsx'
import { useInboxPlace } from './inbox-place.tsx'
import { RowSkeletons } from './row-skeletons.tsx'

type ConversationListProps = {
  conversations: ReturnType<typeof useConversations>
  /** What is shown of them. */
  rows: readonly ConversationRow[]
  words: string
  totalCount: number | undefined
  density: Density
  ref: Ref<VirtualListHandle>
}

export function ConversationList({ conversations, rows, words, totalCount, density, ref }: ConversationListProps) {
  const t = useTranslations('inbox')
  const { place } = useInboxPlace()
  const { isPending, error, hasMore, loadMore, isLoadingMore, refetch } = conversations
  const isFinding = words.trim() !== ''
  if (isPending) return <RowSkeletons density={density} />
  if (error && rows.length === 0) return <ErrorNotice className="m-3" message={t('loadFailed')} onRetry={refetch} />
  if (rows.length === 0 && isFinding) return <FoundNothing words={words} onMore={hasMore ? loadMore : undefined} />
  if (rows.length === 0) return <EmptyView view={place.view} />
  return (
    <VirtualList
      // Another view is another list: it starts at its top.
      key={`${place.view} ${place.pageId}`}
      ref={ref}
      label={t('list')}
      items={rows}
      getKey={(row) => row.id}
      rowHeight={rowHeights[density]}
      renderItem={(row) => <ConversationLink row={row} density={density} isOpen={row.id === place.conversationId} />}
      totalCount={isFinding ? undefined : totalCount}
      onNearEnd={() => {
        if (hasMore && !isLoadingMore && !isFinding) loadMore()
      }}
      footer={isLoadingMore && <RowSkeletons density={density} count={3} />}
      className="min-h-0 flex-1"
    />
  )
}

function FoundNothing({ words, onMore }: { words: string; onMore: (() => void) | undefined }) {
  const t = useTranslations('inbox')
  return (
    <EmptyState
      icon={<SearchX aria-hidden />}
      title={t('foundNothing', { words })}
      hint={t('foundNothingHint')}
      action={onMore && <Button onPress={onMore}>{t('loadMore')}</Button>}
      className="pt-16"
    />
  )
}
