'use client'

import { Check, CheckCheck, CircleDashed, CircleHelp, Clock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { MessageStatus } from '#lib/conversations/timeline.ts'

type Shown = Exclude<MessageStatus, 'received' | 'failed' | 'dropped'>

const marks: Record<Shown, ReactNode> = {
  queued: <Clock aria-hidden />,
  sending: <CircleDashed aria-hidden />,
  sent: <Check aria-hidden />,
  delivered: <CheckCheck aria-hidden />,
  read: <CheckCheck aria-hidden className="text-accent-ink" />,
  ambiguous: <CircleHelp aria-hidden />,
}

/** How far a message of ours has come; read is also said in words, not only in colour. */
export function DeliveryMark({ status }: { status: MessageStatus }) {
  const t = useTranslations('conversation.status')
  if (status === 'received' || status === 'failed' || status === 'dropped') return null
  return (
    <span className="inline-flex items-center gap-1 [&_svg]:size-3.5">
      {marks[status]}
      {t(status)}
    </span>
  )
}
