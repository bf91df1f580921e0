'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { useViewers } from '#components/data/use-viewers.ts'
import { Avatar } from '#components/ui/avatar.tsx'

export type Viewers = ReturnType<typeof useViewers>['viewers']

const shown = 3

/** Who else has this conversation open. */
export function LookingColleagues({ viewers }: { viewers: Viewers }) {
  const t = useTranslations('conversation.viewers')
  const format = useFormatter()
  if (viewers.length === 0) return null
  const words = t('looking', { count: viewers.length, names: format.list(viewers.map(({ name }) => name)) })
  return (
    <span title={words} className="flex shrink-0 items-center">
      <span className="sr-only">{words}</span>
      {viewers.slice(0, shown).map(({ agentId, name }) => (
        <Avatar key={agentId} id={agentId} name={name} size={24} className="-ml-1.5 rounded-full ring-2 ring-surface" />
      ))}
      {viewers.length > shown && (
        <span aria-hidden className="ml-1 text-ink-faint text-meta tabular-nums">
          +{viewers.length - shown}
        </span>
      )}
    </span>
  )
}

/** "Ana is typing…": its line keeps its place, so that nothing moves when it comes and goes. */
export function TypingColleagues({ viewers }: { viewers: Viewers }) {
  const t = useTranslations('conversation.viewers')
  const format = useFormatter()
  const typing = viewers.filter(({ isTyping }) => isTyping)
  return (
    <p className="h-4.5 shrink-0 truncate px-4 text-ink-soft text-meta">
      {typing.length > 0 && t('typing', { count: typing.length, names: format.list(typing.map(({ name }) => name)) })}
    </p>
  )
}
