'use client'

import { CircleCheck } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { reasonInWords } from '#components/audit/reason-words.ts'
import { Time } from '#components/ui/time.tsx'
import type { ConversationDetail } from '#lib/conversations/conversation.ts'
import { PanelSection } from './panel-section.tsx'

type Episode = ConversationDetail['episodes'][number]

/** Every earlier time this customer needed a person: when, why, and how it ended. */
export function Episodes({ episodes }: { episodes: readonly Episode[] }) {
  const t = useTranslations('customer')
  return (
    <PanelSection title={t('episodes')}>
      {episodes.length === 0 ? (
        <p className="text-ink-soft text-list">{t('noEpisodes')}</p>
      ) : (
        <ol className="flex flex-col gap-3">
          {episodes.map((episode) => (
            <li key={episode.id} className="flex gap-2 text-list [&>svg]:mt-px [&>svg]:size-4 [&>svg]:shrink-0">
              <CircleCheck aria-hidden className="text-ink-faint" />
              <EpisodeWords episode={episode} />
            </li>
          ))}
        </ol>
      )}
    </PanelSection>
  )
}

function EpisodeWords({ episode }: { episode: Episode }) {
  const t = useTranslations('customer')
  const record = useTranslations('audit')
  const firstReply = useFirstReply(episode)
  const { openedAt, openedReason, resolvedBy } = episode
  return (
    <div className="min-w-0">
      <p className="text-ink">{reasonInWords(record, openedReason)}</p>
      <p className="text-ink-faint text-meta">
        <Time at={openedAt} as="sentence" />
        {firstReply && ` · ${firstReply}`}
      </p>
      <p className="text-ink-faint text-meta">{resolvedBy ? t('resolvedBy', { name: resolvedBy }) : t('resolved')}</p>
    </div>
  )
}

function useFirstReply({ openedAt, firstReplyAt }: Episode): string | null {
  const t = useTranslations('customer')
  const format = useFormatter()
  if (!firstReplyAt) return null
  const minutes = Math.max(1, Math.round((new Date(firstReplyAt).getTime() - new Date(openedAt).getTime()) / 60_000))
  const isShort = minutes < 90
  const value = isShort ? minutes : Math.round(minutes / 60)
  const duration = format.number(value, { style: 'unit', unit: isShort ? 'minute' : 'hour', unitDisplay: 'long' })
  return t('firstReply', { duration })
}
