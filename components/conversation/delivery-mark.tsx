'use client'

import { Check, CheckCheck, CircleDashed, CircleHelp, CirclePause, Clock, Eye } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { MessageStatus } from '#lib/conversations/timeline.ts'

type Shown = Exclude<MessageStatus, 'received' | 'failed' | 'dropped'> | 'paused'

const marks: Record<Shown, ReactNode> = {
  queued: <Clock aria-hidden />,
  paused: <CirclePause aria-hidden />,
  sending: <CircleDashed aria-hidden />,
  sent: <Check aria-hidden />,
  delivered: <CheckCheck aria-hidden />,
  read: <Eye aria-hidden />,
  ambiguous: <CircleHelp aria-hidden />,
}

const isSettled = (status: Shown) => status === 'sent' || status === 'delivered' || status === 'read'

/** How far a message of ours has come: a mark when all is well, words while it is not certain, or waits for its Page. */
export function DeliveryMark({ status, isPaused = false }: { status: MessageStatus; isPaused?: boolean }) {
  const t = useTranslations('conversation.status')
  if (status === 'received' || status === 'failed' || status === 'dropped') return null
  const shown: Shown = isPaused && status === 'queued' ? 'paused' : status
  return (
    <span title={t(shown)} className="inline-flex items-center gap-1 [&_svg]:size-3.5">
      {marks[shown]}
      <span className={isSettled(shown) ? 'sr-only' : undefined}>{t(shown)}</span>
    </span>
  )
}
