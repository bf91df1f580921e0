'use client'

import { useTranslations } from 'next-intl'
import type { Ref } from 'react'
import type { useConversations } from '#components/data/use-conversations.ts'
import { ErrorNotice } from '#components/ui/error-notice.tsx'
import { VirtualList } from '#components/ui/virtual-list.tsx'
import type { VirtualListHandle } from '#components/ui/virtual-list-props.ts'
import { ConversationLink } from './conversation-link.tsx'
import { type Density, rowHeights } from './density.ts'
import { EmptyView } from './empty-view.tsx'
import { useInboxPlace } from './inbox-place.tsx'
import { RowSkeletons } from './row-skeletons.tsx'

type ConversationListProps = {
  conversations: ReturnType<typeof useConversations>
  totalCount: number | undefined
  density: Density
  ref: Ref<VirtualListHandle>
}

export function ConversationList({ conversations, totalCount, density, ref }: ConversationListProps) {
  const t = useTranslations('inbox')
  const { place } = useInboxPlace()
  const { rows, isPending, error, hasMore, loadMore, isLoadingMore, refetch } = conversations
  if (isPending) return <RowSkeletons density={density} />
  if (error && rows.length === 0) return <ErrorNotice className="m-3" message={t('loadFailed')} onRetry={refetch} />
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
      totalCount={totalCount}
      onNearEnd={() => {
        if (hasMore && !isLoadingMore) loadMore()
      }}
      footer={isLoadingMore && <RowSkeletons density={density} count={3} />}
      className="min-h-0 flex-1"
    />
  )
}
