'use client'

import { Archive } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useKeptEvents, useReplayEvents } from '#components/data/use-intake.ts'
import type { KeptEvent } from '#lib/intake/kept-event.ts'
import { FailedLine } from './failed-line.tsx'
import { FailedList } from './failed-list.tsx'
import { useChosen } from './use-chosen.ts'
import { WorkAgain } from './work-again.tsx'

/** What was laid aside with an error, or kept without being understood: its raw event, and how to work it again. */
export function KeptEvents({ outcome }: { outcome: 'dead' | 'unknown' }) {
  const t = useTranslations('intake')
  const reading = useKeptEvents(outcome)
  const replaying = useReplayEvents()
  const { chosen, setChosen, choose } = useChosen()
  const possible = reading.items.filter(({ canReplay }) => canReplay).map(({ id }) => id)
  return (
    <FailedList
      reading={reading}
      icon={<Archive aria-hidden />}
      title={t(`empty.${outcome}`)}
      hint={t(`empty.${outcome}Hint`)}
    >
      <WorkAgain possible={possible} chosen={chosen} onChoose={setChosen} doing={replaying} />
      <ul>
        {reading.items.map((event) => (
          <EventLine
            key={event.id}
            event={event}
            chosen={event.canReplay ? chosen.has(event.id) : null}
            onChoose={(isChosen) => choose(event.id, isChosen)}
          />
        ))}
      </ul>
    </FailedList>
  )
}

type EventLineProps = { event: KeptEvent; chosen: boolean | null; onChoose: (isChosen: boolean) => void }

function EventLine({ event, chosen, onChoose }: EventLineProps) {
  const t = useTranslations('intake')
  const { page, kind, channel } = event
  const where = page ? (page.name ?? t('strangePage', { id: page.id })) : t('noPage')
  return (
    <FailedLine
      name={kind}
      about={t('line.event', { page: where, channel })}
      at={event.receivedAt}
      chosen={chosen}
      onChoose={onChoose}
      error={event.error}
      raw={event.item}
      facts={!event.canReplay && <p className="text-ink-soft text-list">{t('line.cannotReplay')}</p>}
    />
  )
}
