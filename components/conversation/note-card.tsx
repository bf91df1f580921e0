'use client'

import { StickyNote } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useViewer } from '#components/data/viewer.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { Time } from '#components/ui/time.tsx'
import type { NoteItem } from '#lib/conversations/timeline.ts'
import { MessageText } from './message-text.tsx'
import { useTimelineContext } from './timeline-context.tsx'

/** Said among colleagues: paper on the conversation, never mistaken for what the customer sees. */
export function NoteCard({ note }: { note: NoteItem }) {
  const t = useTranslations('conversation')
  const { highlightedId } = useTimelineContext()
  const title = note.agent.id === useViewer().id ? t('noteByYou') : t('noteBy', { name: note.agent.name })
  return (
    <div className="px-4 pt-3">
      <article
        aria-label={title}
        className={classNames(
          'mx-auto max-w-xl rounded-control border border-note-line bg-note-soft px-3 py-2',
          highlightedId === note.id && 'animate-appear outline-2 outline-accent',
        )}
      >
        <p className="mb-0.5 flex items-center gap-1.5 font-medium text-meta text-note-ink [&_svg]:size-3.5">
          <StickyNote aria-hidden />
          {title}
          <Time at={note.at} as="clock" className="ml-auto font-normal" />
        </p>
        <MessageText text={note.text} />
      </article>
    </div>
  )
}
