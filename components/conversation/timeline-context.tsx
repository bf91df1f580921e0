'use client'

import { createContext, useContext } from 'react'
import type { useSendMessage } from '#components/data/use-send-message.ts'
import type { ConversationRow } from '#lib/conversations/conversation.ts'
import type { MessageItem } from '#lib/conversations/timeline.ts'

/** What every line of one conversation may need; it changes rarely, so that one new message draws one line. */
type TimelineContextValue = {
  row: ConversationRow
  customerName: string
  sending: Pick<ReturnType<typeof useSendMessage>, 'retry' | 'retryFailed' | 'discard'>
  findByMid: (mid: string) => MessageItem | undefined
  showMessage: (messageId: string) => void
  openPicture: (attachmentId: string) => void
  /** Brought into sight a moment ago. */
  highlightedId: string | null
}

export const TimelineContext = createContext<TimelineContextValue | null>(null)

export function useTimelineContext(): TimelineContextValue {
  const value = useContext(TimelineContext)
  if (!value) throw new Error('A line of the timeline needs a <TimelineContext> above it')
  return value
}
