'use client'

import { ArrowUpRight, Bot, CircleCheck, Coffee, Inbox, UserRoundCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { EmptyState } from '#components/ui/empty-state.tsx'
import type { View } from '#lib/conversations/views.ts'

const icons: Record<View, ReactNode> = {
  mine: <UserRoundCheck aria-hidden />,
  waiting: <Coffee aria-hidden />,
  bot: <Bot aria-hidden />,
  elsewhere: <ArrowUpRight aria-hidden />,
  resolved: <CircleCheck aria-hidden />,
  all: <Inbox aria-hidden />,
}

/** Why this view is empty, and how something comes into it. */
export function EmptyView({ view }: { view: View }) {
  const t = useTranslations('inbox.empty')
  return <EmptyState icon={icons[view]} title={t(`${view}.title`)} hint={t(`${view}.hint`)} className="pt-16" />
}
