'use client'

import { useTranslations } from 'next-intl'
import { Time } from '#components/ui/time.tsx'
import type { MessageContent } from '#lib/conversations/timeline.ts'

/** What was felt about it, the customer's and ours told apart by word and by frame. */
export function Reactions({ reactions }: { reactions: NonNullable<MessageContent['reactions']> }) {
  const t = useTranslations('conversation')
  return (
    <ul className="-mt-2 flex gap-1 px-2">
      {reactions.map(({ emoji, reaction, by }) => (
        <li
          key={by}
          title={t(by === 'customer' ? 'reaction' : 'reactionByUs')}
          className={`rounded-full border px-1.5 py-0.5 text-meta ${by === 'customer' ? 'border-line bg-raised' : 'border-accent-line bg-accent-soft'}`}
        >
          <span className="sr-only">{t(by === 'customer' ? 'reaction' : 'reactionByUs')} </span>
          {emoji ?? emojiOf[reaction] ?? reaction}
        </li>
      ))}
    </ul>
  )
}

/** Messenger names the reaction and leaves its sign out now and then. */
const emojiOf: Record<string, string> = {
  smile: '😆',
  angry: '😠',
  sad: '😢',
  wow: '😮',
  love: '❤️',
  like: '👍',
  dislike: '👎',
}

/** What was there before the customer changed it stays readable, oldest first, with when it was replaced. */
export function Edits({ edits }: { edits: NonNullable<MessageContent['edits']> }) {
  const t = useTranslations('conversation')
  return (
    <details className="max-w-full px-1 text-ink-faint text-meta">
      <summary className="min-h-6 w-fit cursor-default py-1">{t('edited', { count: edits.length })}</summary>
      <ol aria-label={t('earlierVersions')} className="flex flex-col gap-2 border-line border-l-2 py-1 pl-3 text-left">
        {edits.map(({ text, at }) => (
          <li key={at}>
            <p className="whitespace-pre-wrap break-words text-ink-soft text-list">{text || t('noWordsThen')}</p>
            <p>
              {t('replacedAt')} <Time at={at} as="sentence" />
            </p>
          </li>
        ))}
      </ol>
    </details>
  )
}
