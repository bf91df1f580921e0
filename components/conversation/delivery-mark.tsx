'use client'

import { Check, CheckCheck, CircleDashed, CircleHelp, Clock, Eye } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { MessageStatus } from '#lib/conversations/timeline.ts'

type Shown = Exclude<MessageStatus, 'received' | 'failed' | 'dropped'>

const marks: Record<Shown, ReactNode> = {
  queued: <Clock aria-hidden />,
  sending: <CircleDashed aria-hidden />,
  sent: <Check aria-hidden />,
  delivered: <CheckCheck aria-hidden />,
  read: <Eye aria-hidden />,
  ambiguous: <CircleHelp aria-hidden />,
}

const isSettled = (status: Shown) => status === 'sent' || status === 'delivered' || status === 'read'

/** How far a message of ours has come: a mark when all is well, words while it is not certain. */
export function DeliveryMark({ status }: { status: MessageStatus }) {
  const t = useTranslations('conversation.status')
  if (status === 'received' || status === 'failed' || status === 'dropped') return null
  return (
    <span title={t(status)} className="inline-flex items-center gap-1 [&_svg]:size-3.5">
      {marks[status]}
      <span className={isSettled(status) ? 'sr-only' : undefined}>{t(status)}</span>
    </span>
  )
}
