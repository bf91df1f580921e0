'use client'

import { ArrowDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { useSendMessage } from '#components/data/use-send-message.ts'
import type { useTimeline } from '#components/data/use-timeline.ts'
import { useViewer } from '#components/data/viewer.tsx'
import { ErrorNotice } from '#components/ui/error-notice.tsx'
import { VirtualList } from '#components/ui/virtual-list.tsx'
import type { VirtualListHandle } from '#components/ui/virtual-list-props.ts'
import type { ConversationRow } from '#lib/conversations/conversation.ts'
import { useCustomerName } from './holder-words.ts'
import { indexTimeline } from './index-timeline.ts'
import { PictureViewer } from './picture-viewer.tsx'
import { QuoteShortcut } from './quote-shortcut.tsx'
import { TimelineContext } from './timeline-context.tsx'
import { guessHeight, TimelineLine } from './timeline-line.tsx'
import { isLineOf, linesOf } from './timeline-lines.ts'
import { TimelineSkeleton } from './timeline-skeleton.tsx'
import { useDayOf } from './use-day-of.ts'
import { useNews, useSpokenNews } from './use-news.ts'
import { useSeekMessage } from './use-seek-message.ts'
import { useStayAtEnd } from './use-stay-at-end.ts'

type TimelineProps = {
  row: ConversationRow
  timeline: ReturnType<typeof useTimeline>
  sending: ReturnType<typeof useSendMessage>
  isDetailed: boolean
  /** What the conversation was opened at, a message or a note. */
  soughtId: string | null
  /** Filled with what brings one message into sight, for the panels beside it. */
  seekRef: { current: ((messageId: string) => void) | null }
}

/** Everything that was said and done, oldest above; it opens at its end and never moves what somebody reads. */
export function Timeline({ row, timeline, sending, isDetailed, soughtId, seekRef }: TimelineProps) {
  const t = useTranslations('conversation')
  const customerName = useCustomerName()(row)
  const list = useRef<VirtualListHandle>(null)
  const [pictureId, setPictureId] = useState<string | null>(null)
  const { items, pending, hasOlder, isLoadingOlder, loadOlder } = timeline
  const dayOf = useDayOf()
  const { id: viewerId } = useViewer()
  const lines = useMemo(
    () => linesOf(items, pending, { dayOf, isDetailed, viewerId }),
    [items, pending, dayOf, isDetailed, viewerId],
  )
  const index = useMemo(() => indexTimeline(items), [items])
  const news = useNews(items)
  const frame = useStayAtEnd(() => list.current?.scrollToEnd())
  useSpokenNews(items, customerName)
  const lineOf = (id: string) => lines.findIndex((line) => isLineOf(line, id))
  const { seek, highlightedId } = useSeekMessage({
    isLoaded: (id) => lineOf(id) >= 0,
    scrollTo: (id) => list.current?.scrollToIndex(lineOf(id), 'center'),
    isInSight: (id) => list.current?.isInSight(lineOf(id)) ?? false,
    hasOlder,
    isLoadingOlder: isLoadingOlder || timeline.isPending,
    loadOlder,
  })
  seekRef.current = seek
  useEffect(() => {
    if (soughtId !== null) seek(soughtId)
  }, [soughtId, seek])
  const context = useMemo(
    () => ({
      row,
      customerName,
      sending,
      findByMid: (mid: string) => index.byMid.get(mid),
      showMessage: seek,
      openPicture: setPictureId,
      highlightedId,
    }),
    [row, customerName, sending, index, seek, highlightedId],
  )
  if (timeline.isPending) return <TimelineSkeleton />
  if (timeline.error && items.length === 0) return <ErrorNotice className="m-4" message={t('loadFailed')} />
  return (
    <TimelineContext value={context}>
      <div
        ref={frame}
        role="log"
        aria-live="off"
        aria-label={t('messages')}
        className="relative flex min-h-0 flex-1 flex-col"
      >
        <VirtualList
          ref={list}
          label={t('messages')}
          items={lines}
          getKey={(line) => line.key}
          rowHeight={guessHeight}
          renderItem={(line) => <TimelineLine line={line} />}
          anchor="end"
          onNearStart={() => {
            if (hasOlder && !isLoadingOlder) loadOlder()
          }}
          onAtEndChange={news.onAtEndChange}
          className="min-h-0 flex-1 pb-3"
        />
        <OlderNotice isLoading={isLoadingOlder} />
        <QuoteShortcut items={items} />
        {!news.isAtEnd && <EndPill count={news.count} onPress={() => list.current?.scrollToEnd()} />}
      </div>
      <PictureViewer pictures={index.pictures} shownId={pictureId} onShow={setPictureId} />
    </TimelineContext>
  )
}

function OlderNotice({ isLoading }: { isLoading: boolean }) {
  const t = useTranslations('conversation')
  if (!isLoading) return null
  return (
    <p
      role="status"
      className="pointer-events-none absolute top-2 left-1/2 -translate-x-1/2 rounded-full bg-raised px-3 py-1 text-ink-soft text-meta shadow-floating"
    >
      {t('loadingOlder')}
    </p>
  )
}

/** The way back to the end, with what came in there meanwhile. */
function EndPill({ count, onPress }: { count: number; onPress: () => void }) {
  const t = useTranslations('conversation')
  return (
    <button
      type="button"
      onClick={onPress}
      aria-label={count > 0 ? undefined : t('toEnd')}
      className={`absolute bottom-3 left-1/2 flex h-8 -translate-x-1/2 animate-appear items-center gap-1.5 rounded-full px-3 font-medium text-list shadow-floating [&_svg]:size-4 ${count > 0 ? 'bg-accent text-on-accent hover:bg-accent-hover' : 'bg-raised text-ink-soft hover:bg-hover'}`}
    >
      <ArrowDown aria-hidden />
      {count > 0 && t('newMessages', { count })}
    </button>
  )
}
