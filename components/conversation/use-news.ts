'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useViewer } from '#components/data/viewer.tsx'
import { announce } from '#components/ui/announcer.tsx'
import type { MessageItem, TimelineItem } from '#lib/conversations/timeline.ts'
import { countNews } from './timeline-lines.ts'
import { useWordsOf } from './words-of-message.ts'

/** What came in while the reader was looking further up. The reader is not moved; a pill says how much there is. */
export function useNews(items: readonly TimelineItem[]) {
  const viewer = useViewer()
  const [seenId, setSeenId] = useState<string | null>(null)
  const [isAtEnd, setAtEnd] = useState(true)
  const onAtEndChange = (isThere: boolean) => {
    setAtEnd(isThere)
    if (!isThere) setSeenId(items.at(-1)?.id ?? null)
  }
  return { isAtEnd, onAtEndChange, count: isAtEnd ? 0 : countNews(items, seenId, viewer.id) }
}

/** Reads aloud what a customer says while the conversation is open: only that, and only what is new. */
export function useSpokenNews(items: readonly TimelineItem[], customerName: string) {
  const t = useTranslations('conversation')
  const words = useWordsOf()
  const last = items.findLast((item): item is MessageItem => item.type === 'message')
  const heardId = useRef<string | null | undefined>(undefined)
  const hear = useEffectEvent((message: MessageItem | undefined) => {
    const isNew = heardId.current !== undefined && heardId.current !== message?.id
    if (isNew && message?.author.kind === 'customer')
      announce(t('newFrom', { name: customerName, text: words(message) }))
    heardId.current = message?.id ?? null
  })
  useEffect(() => hear(last), [last])
}
