'use client'

import { Bot, MessageSquareShare, Send, Sparkles, Store } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useAppWords } from '#components/apps/use-app-words.ts'
import { useAgents } from '#components/data/use-agents.ts'
import { useViewer } from '#components/data/viewer.tsx'
import { Avatar } from '#components/ui/avatar.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { toneInk, toneSoft } from '#components/ui/tone.ts'
import type { MessageItem } from '#lib/conversations/timeline.ts'
import { type AuthorFace as Face, faceOf } from './message-author.ts'
import { useTimelineContext } from './timeline-context.tsx'

const outsideIcons: Partial<Record<Face, ReactNode>> = {
  'page-inbox': <Store aria-hidden />,
  'meta-ai': <Sparkles aria-hidden />,
  'other-app': <MessageSquareShare aria-hidden />,
  notice: <Send aria-hidden />,
  bot: <Bot aria-hidden />,
}

/** The face beside a turn. People have their own; the bot and what speaks from outside have a mark. */
export function AuthorFace({ message }: { message: MessageItem }) {
  const { row, customerName } = useTimelineContext()
  const { agents } = useAgents()
  const { author } = message
  const face = faceOf(message, useViewer().id)
  if (face === 'customer')
    return <Avatar id={row.customer.id} name={customerName} src={row.customer.pictureUrl} size={24} />
  if (author.kind === 'agent' && face !== 'notice') {
    const image = agents.find(({ id }) => id === author.id)?.image
    return <Avatar id={author.id} name={author.name} src={image} size={24} />
  }
  return (
    <span
      className={classNames(
        'flex size-6 items-center justify-center rounded-full border [&_svg]:size-3.5',
        toneSoft[face === 'bot' ? 'bot' : 'elsewhere'],
      )}
    >
      {outsideIcons[face]}
    </span>
  )
}

const nameInk: Partial<Record<Face, string>> = {
  bot: toneInk.bot,
  you: toneInk.you,
  colleague: toneInk.colleague,
}

/** The name above a turn; what came from outside Relais says so. */
export function AuthorName({ message }: { message: MessageItem }) {
  const t = useTranslations('conversation')
  const face = faceOf(message, useViewer().id)
  const name = useAuthorName()(message)
  const isOutside = face === 'page-inbox' || face === 'meta-ai' || face === 'other-app'
  return (
    <p className="mb-1 px-1 text-meta">
      <span className={classNames('font-medium', nameInk[face] ?? 'text-ink-soft')}>{name}</span>
      {isOutside && <span className="text-ink-faint"> · {t('outside')}</span>}
    </p>
  )
}

export function useAuthorName() {
  const t = useTranslations('conversation.authors')
  const { customerName } = useTimelineContext()
  const apps = useAppWords()
  const viewer = useViewer()
  /** Whoever speaks as an app of ours without being us is not called by our name. */
  const nameOther = (id: string | null): string => {
    const app = id === null ? null : apps.find(id)
    return apps.name(app?.role === 'bot' || app?.role === 'desk' ? null : app)
  }
  return (message: Pick<MessageItem, 'author' | 'content'>): string => {
    const { author } = message
    const face = faceOf(message, viewer.id)
    if (author.kind === 'other-app' && face === 'other-app') return nameOther(author.appId)
    return t(face, { name: author.kind === 'agent' ? author.name : customerName })
  }
}
