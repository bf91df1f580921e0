'use client'

import { SearchX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Ref } from 'react'
import type { Search } from '#components/data/use-search.ts'
import { classNames } from '#components/ui/class-names.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorNotice } from '#components/ui/error-notice.tsx'
import { VirtualList } from '#components/ui/virtual-list.tsx'
import type { VirtualListHandle } from '#components/ui/virtual-list-props.ts'
import { FoundLink } from './found-link.tsx'
import { useInboxPlace } from './inbox-place.tsx'
import { RowSkeletons } from './row-skeletons.tsx'

type FoundListProps = { search: Search; words: string; ref: Ref<VirtualListHandle> }

const guessedHeight = () => 88

/** What was found: people with that name, then what was said, newest first, wherever in the desk it stands. */
export function FoundList({ search, words, ref }: FoundListProps) {
  const t = useTranslations('inbox')
  const { place } = useInboxPlace()
  const { found, isPending, isBehind, error, hasMore, loadMore, isLoadingMore, refetch } = search
  if (error && found.length === 0) return <ErrorNotice className="m-3" message={t('searchFailed')} onRetry={refetch} />
  if (isPending) return <RowSkeletons density="comfortable" count={4} />
  const isNothing = found.length === 0 && !isBehind
  return (
    <>
      <p role="status" className={isNothing ? 'sr-only' : 'border-line border-b px-4 py-1.5 text-ink-faint text-meta'}>
        {isBehind
          ? t('searching')
          : hasMore
            ? t('foundMany', { count: found.length })
            : t('found', { count: found.length })}
      </p>
      {isNothing ? (
        <EmptyState
          icon={<SearchX aria-hidden />}
          title={t('foundNothing', { words })}
          hint={t('foundNothingHint')}
          className="pt-16"
        />
      ) : (
        <VirtualList
          // Other words are another list: it starts at its top.
          key={isBehind ? undefined : words}
          ref={ref}
          label={t('foundList')}
          items={found}
          getKey={({ key }) => key}
          rowHeight={guessedHeight}
          renderItem={(item) => <FoundLink found={item} openId={place.itemId ?? place.conversationId} />}
          onNearEnd={() => {
            if (hasMore && !isLoadingMore) loadMore()
          }}
          footer={isLoadingMore && <RowSkeletons density="comfortable" count={2} />}
          className={classNames('min-h-0 flex-1', isBehind && 'opacity-60')}
        />
      )}
    </>
  )
}
