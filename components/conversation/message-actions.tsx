'use client'

import { CornerUpLeft, SmilePlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { changeDraft, useDraftKey } from '#components/composer/drafts.ts'
import { useComposerState } from '#components/composer/use-composer-state.ts'
import { ApiRefusal } from '#components/data/api.ts'
import { type ReactionEmoji, useReaction } from '#components/data/use-reaction.ts'
import { classNames } from '#components/ui/class-names.ts'
import { IconButton } from '#components/ui/icon-button.tsx'
import { PopoverTrigger } from '#components/ui/popover.tsx'
import { notify } from '#components/ui/toaster.tsx'
import { reactionEmojis } from '#lib/conversations/input.ts'
import type { MessageItem } from '#lib/conversations/timeline.ts'
import { useQuoting } from './quoted-message.tsx'
import { useRefusalWords } from './refusal-words.ts'
import { useTimelineContext } from './timeline-context.tsx'

/**
 * What may be done with one message: quote it, react to it. Only while Messenger takes both, and out of the way until the
 * pointer, the keyboard or a finger is there.
 */
export function MessageActions({ message }: { message: MessageItem }) {
  const t = useTranslations('composer.actions')
  const { row } = useTimelineContext()
  const state = useComposerState(row)
  const quoting = useQuoting()
  const draftKey = useDraftKey(row.id)
  const isTheirs = message.author.kind === 'customer'
  const isAnswerable = message.mid !== null && !message.content.isUnsent
  if (!isAnswerable || !state.isOpen || state.window !== 'standard') return null
  return (
    <div
      className={classNames(
        '-top-3 pointer-events-none absolute z-10 flex rounded-control bg-raised opacity-0 shadow-floating group-focus-within/message:pointer-events-auto group-focus-within/message:opacity-100 group-hover/message:pointer-events-auto group-hover/message:opacity-100 has-aria-expanded:pointer-events-auto has-aria-expanded:opacity-100',
        isTheirs ? 'right-0 translate-x-1/2' : '-translate-x-1/2 left-0',
      )}
    >
      <IconButton
        size="small"
        label={t('quote')}
        icon={<CornerUpLeft />}
        onPress={() => changeDraft(draftKey, { quoted: quoting(message) })}
      />
      {isTheirs && message.kind !== 'referral' && <ReactionChoice message={message} />}
    </div>
  )
}

function ReactionChoice({ message }: { message: MessageItem }) {
  const t = useTranslations('composer.actions')
  const { row } = useTimelineContext()
  const react = useReaction(row.id)
  const words = useRefusalWords()
  const { reactions = [], wantedReaction } = message.content
  const present = wantedReaction ? wantedReaction.emoji : (reactions.find(({ by }) => by === 'page')?.emoji ?? null)
  const choose = (emoji: ReactionEmoji) => {
    react(message.id, emoji === present && !wantedReaction?.failure ? null : emoji).catch((error) => {
      if (!(error instanceof ApiRefusal)) throw error
      notify({ kind: 'error', title: words(error) })
    })
  }
  return (
    <PopoverTrigger
      label={t('react')}
      placement="top"
      className="p-1!"
      trigger={<IconButton size="small" label={t('react')} icon={<SmilePlus />} />}
    >
      {(close) => (
        <div className="flex">
          {reactionEmojis.map((emoji) => (
            <IconButton
              key={emoji}
              label={emoji === present ? t('takeBack', { emoji: t(`emoji.${emoji}`) }) : t(`emoji.${emoji}`)}
              icon={<span className="text-[18px] leading-none">{emoji}</span>}
              isOn={emoji === present}
              onPress={() => {
                close()
                choose(emoji)
              }}
            />
          ))}
        </div>
      )}
    </PopoverTrigger>
  )
}
