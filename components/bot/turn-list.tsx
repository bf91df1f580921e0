'use client'

import { MessagesSquare } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRefusalWords } from '#components/conversation/refusal-words.ts'
import { useBotTurns } from '#components/data/use-bot.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorNotice } from '#components/ui/error-notice.tsx'
import { MoreBelow } from '#components/ui/more-below.tsx'
import { Loading, Skeleton } from '#components/ui/skeleton.tsx'
import { TurnLine } from './turn-line.tsx'

/** What the bot decided lately, newest first. */
export function TurnList() {
  const t = useTranslations('bot.turns')
  const refusalInWords = useRefusalWords()
  const { turns, isPending, error, hasMore, loadMore, isLoadingMore } = useBotTurns()
  if (isPending) return <TurnSkeletons />
  if (error) return <ErrorNotice message={refusalInWords(error)} className="m-4" />
  if (turns.length === 0)
    return <EmptyState icon={<MessagesSquare aria-hidden />} title={t('none')} hint={t('noneHint')} className="py-16" />
  return (
    <>
      <ol>
        {turns.map((turn) => (
          <TurnLine key={turn.id} turn={turn} />
        ))}
      </ol>
      <MoreBelow hasMore={hasMore} isLoading={isLoadingMore} onMore={loadMore} label={t('older')} />
    </>
  )
}

function TurnSkeletons() {
  return (
    <Loading>
      {['a', 'b', 'c', 'd'].map((each) => (
        <div key={each} className="flex h-14 flex-col justify-center gap-2 border-line border-b px-4">
          <Skeleton className="h-3 w-72 max-w-[70%]" />
          <Skeleton className="h-3 w-48 max-w-[50%]" />
        </div>
      ))}
    </Loading>
  )
}
