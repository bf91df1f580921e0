'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef } from 'react'
import { useCustomerName } from '#components/conversation/holder-words.ts'
import { indexTimeline } from '#components/conversation/index-timeline.ts'
import { TimelineContext } from '#components/conversation/timeline-context.tsx'
import { TimelineLine } from '#components/conversation/timeline-line.tsx'
import { linesOf } from '#components/conversation/timeline-lines.ts'
import { useDayOf } from '#components/conversation/use-day-of.ts'
import { useTimelineUntil } from '#components/data/use-replay.ts'
import { useViewer } from '#components/data/viewer.tsx'
import { classNames } from '#components/ui/class-names.ts'
import type { ConversationRow } from '#lib/conversations/conversation.ts'
import type { ReplayStep } from '#lib/conversations/replay.ts'

const nothing = () => {}
/** The past can be read and not acted on. */
const sending = { retry: nothing, retryFailed: async () => {}, discard: nothing }

/** What had been said until then, in its latest form; nothing of what came after. */
export function PastMessages({ row, step, at }: { row: ConversationRow; step: ReplayStep; at: string }) {
  const t = useTranslations('replay')
  const customerName = useCustomerName()(row)
  const { items, isStale } = useTimelineUntil(row.id, at === step.at ? { cursor: step.timelineUntil } : { moment: at })
  const dayOf = useDayOf()
  const { id: viewerId } = useViewer()
  const lines = useMemo(() => linesOf(items, [], { dayOf, isDetailed: true, viewerId }), [items, dayOf, viewerId])
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (lines.length > 0) frame.current?.scrollTo({ top: frame.current.scrollHeight })
  }, [lines])
  const context = useMemo(() => {
    const { byMid } = indexTimeline(items)
    const findByMid = (mid: string) => byMid.get(mid)
    return {
      row,
      customerName,
      sending,
      findByMid,
      showMessage: nothing,
      openPicture: nothing,
      highlightedId: null,
    }
  }, [items, row, customerName])
  return (
    <TimelineContext value={context}>
      <div
        ref={frame}
        role="log"
        aria-live="off"
        aria-label={t('said')}
        aria-busy={isStale}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className={classNames('min-h-0 flex-1 overflow-y-auto pb-4 max-desk:min-h-96', isStale && 'opacity-60')}
      >
        {lines.map((line) => (
          <TimelineLine key={line.key} line={line} />
        ))}
      </div>
    </TimelineContext>
  )
}
