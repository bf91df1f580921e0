'use client'

import { isCardPicture } from './attachment-kind.ts'
import { DaySeparator } from './day-separator.tsx'
import { EntryLine } from './entry-line.tsx'
import { GapLine } from './gap-line.tsx'
import { MessageLine } from './message-line.tsx'
import { NoteCard } from './note-card.tsx'
import { PendingLine } from './pending-line.tsx'
import type { TimelineLine as Line } from './timeline-lines.ts'

/** One line of the flow, as what it is. */
export function TimelineLine({ line }: { line: Line }) {
  switch (line.kind) {
    case 'day':
      return <DaySeparator at={line.at} />
    case 'message':
      return <MessageLine message={line.message} isTurnStart={line.isTurnStart} isTurnEnd={line.isTurnEnd} />
    case 'gap':
      return <GapLine missing={line.missing} />
    case 'pending':
      return <PendingLine pending={line.pending} isTurnStart={line.isTurnStart} />
    case 'note':
      return <NoteCard note={line.note} />
    case 'entries':
      return <EntryLine entries={line.entries} />
  }
}

const heights = { day: 34, gap: 42, pending: 76, note: 84, entries: 36 }
const pictureHeight = 196
const cardHeight = 220
const lineHeight = 21
const charactersPerLine = 70

/** Near enough for the scroll bar; what is drawn is measured. */
export function guessHeight(line: Line): number {
  if (line.kind !== 'message') return heights[line.kind]
  const { text, attachments, content } = line.message
  const rows = text === null ? 0 : Math.ceil(text.length / charactersPerLine)
  const frame = 18 + (line.isTurnStart ? 32 : 4) + (line.isTurnEnd ? 22 : 0)
  // Cards stand side by side with their pictures inside.
  const built = content.template || content.act || content.referral ? cardHeight : 0
  const files = attachments.filter((attachment) => !isCardPicture(attachment)).length
  return frame + rows * lineHeight + files * pictureHeight + built
}
