'use client'

import { useTranslations } from 'next-intl'
import { GridListItem } from 'react-aria-components'
import type { Presence } from '#components/conversation/colleagues.ts'
import { useViewer } from '#components/data/viewer.tsx'
import { Avatar } from '#components/ui/avatar.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { LoadBar } from './load-bar.tsx'
import { placeFrame } from './place-frame.ts'
import type { Person } from './places-on-floor.ts'
import { SinceTime } from './since-time.tsx'

type PersonRowProps = { person: Person; presence: Presence; most: number; isDimmed: boolean }

const presenceInk: Record<Presence, string> = {
  available: 'text-you-ink',
  away: 'text-waiting-ink',
  offline: 'text-ink-faint',
}

/** One colleague: whether they are here, how much they carry, and who of theirs has been without an answer longest. */
export function PersonRow({ person, presence, most, isDimmed }: PersonRowProps) {
  const t = useTranslations('supervision.people')
  const { agent, holdsCount, oldestUnansweredAt } = person
  const isViewer = useViewer().id === agent.id
  return (
    <GridListItem id={agent.id} textValue={agent.name} className={classNames(placeFrame, isDimmed && 'opacity-45')}>
      <Avatar id={agent.id} name={agent.name} src={agent.image} presence={presence} />
      <span className="flex min-w-0 flex-1 flex-col gap-1">
        <span className="flex items-baseline gap-2">
          <span className="truncate font-medium text-ink">
            {agent.name}
            {isViewer && <span className="font-normal text-ink-faint"> · {t('you')}</span>}
          </span>
          <span className={classNames('shrink-0 text-meta', presenceInk[presence])}>{t(presence)}</span>
          <span className="ml-auto">
            {oldestUnansweredAt && <SinceTime since={oldestUnansweredAt} words={t('oldest')} />}
          </span>
        </span>
        <LoadBar
          value={holdsCount}
          most={most}
          tone={isViewer ? 'you' : 'colleague'}
          words={t('holds', { count: holdsCount })}
        />
      </span>
    </GridListItem>
  )
}
