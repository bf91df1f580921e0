'use client'

import { ArrowUpRight, Bot, CircleCheck, Hourglass, Inbox, UserRoundCheck } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useCounts } from '#components/data/use-counts.ts'
import { classNames } from '#components/ui/class-names.ts'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import { type View, views } from '#lib/conversations/views.ts'
import { useInboxPlace } from './inbox-place.tsx'
import { PlaceLink } from './place-link.tsx'

const viewIcons: Record<View, ReactNode> = {
  mine: <UserRoundCheck aria-hidden className="text-you-ink" />,
  waiting: <Hourglass aria-hidden className="text-waiting-ink" />,
  bot: <Bot aria-hidden className="text-bot-ink" />,
  elsewhere: <ArrowUpRight aria-hidden className="text-elsewhere-ink" />,
  resolved: <CircleCheck aria-hidden className="text-nobody-ink" />,
  all: <Inbox aria-hidden className="text-ink-faint" />,
}

/** Every view with its count in sight at once: what waits must not hide behind a tab that scrolled away. */
export function ViewLinks() {
  const t = useTranslations('inbox')
  const { place } = useInboxPlace()
  const counts = useCounts()
  return (
    <nav
      aria-label={t('views')}
      className="grid grid-cols-[1.08fr_1.17fr_0.95fr] gap-0.5 border-line border-b px-2 pb-2"
    >
      {views.map((view) => (
        <PlaceLink
          key={view}
          to={{ view }}
          aria-current={place.view === view ? 'page' : undefined}
          className={classNames(
            'flex h-8 min-w-0 items-center gap-1 rounded-control px-1.5 text-list hover:bg-hover [&_svg]:size-4 [&_svg]:shrink-0',
            place.view === view ? 'bg-selected font-medium text-ink hover:bg-selected' : 'text-ink-soft',
          )}
        >
          {viewIcons[view]}
          <span className="truncate">{t(`view.${view}`)}</span>
          <ViewCount count={counts?.[view]} isCurrent={place.view === view} />
        </PlaceLink>
      ))}
    </nav>
  )
}

function ViewCount({ count, isCurrent }: { count: number | undefined; isCurrent: boolean }) {
  const t = useTranslations('inbox')
  const format = useFormatter()
  if (count === undefined) return null
  return (
    <span className={classNames('ml-auto text-meta tabular-nums', isCurrent ? 'text-ink' : 'text-ink-faint')}>
      <span aria-hidden>{format.number(count)}</span>
      <VisuallyHidden>{t('viewCount', { count })}</VisuallyHidden>
    </span>
  )
}
