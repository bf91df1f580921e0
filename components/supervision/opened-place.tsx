'use client'

import { CheckCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Selection } from 'react-aria-components'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Loading, Skeleton } from '#components/ui/skeleton.tsx'
import type { ConversationRow } from '#lib/conversations/conversation.ts'
import type { Floor } from '#lib/supervision/floor.ts'
import { AssignOutcome } from './assign-outcome.tsx'
import { ConversationGrid } from './conversation-grid.tsx'
import { OpenedHeading } from './opened-heading.tsx'
import type { Person } from './places-on-floor.ts'
import { SelectionBar } from './selection-bar.tsx'
import { unansweredSince } from './unanswered.ts'
import type { Assigning } from './use-assigning.ts'
import type { HeldRows } from './use-opened-place.ts'
import type { TakeActions } from './use-take-actions.ts'

type OpenedPlaceProps = {
  floor: Floor
  person: Person | null
  held: HeldRows
  chosen: ConversationRow[]
  selected: Selection
  onSelect: (selected: Selection) => void
  onDragChange: (isDragging: boolean) => void
  assigning: Assigning
  taking: TakeActions
}

/** The conversations of the queue or of one colleague, and what came of handing them round. */
export function OpenedPlace({ floor, person, held, chosen, assigning, ...grid }: OpenedPlaceProps) {
  const t = useTranslations('supervision')
  const title = person ? t('heldBy', { name: person.agent.name }) : t('waitingTitle')
  const since = held.isPending ? null : held.rows.flatMap((row) => unansweredSince(row) ?? [])
  return (
    <section
      aria-label={title}
      className="flex min-w-0 flex-1 flex-col desk:col-start-2 desk:row-start-1 desk:min-h-0 desk:overflow-y-auto"
    >
      <OpenedHeading person={person} floor={floor} since={since} />
      <AssignOutcome result={assigning.result} onClose={assigning.clear} />
      <div className="sticky top-0 z-10">
        <SelectionBar chosen={chosen} floor={floor} assigning={assigning} onClear={() => grid.onSelect(new Set())} />
      </div>
      {held.isPending ? (
        <RowSkeletons />
      ) : (
        <ConversationGrid
          label={title}
          rows={held.rows}
          {...grid}
          whenEmpty={
            <EmptyState
              icon={<CheckCheck aria-hidden />}
              title={person ? t('empty.person', { name: person.agent.name }) : t('empty.queue')}
              hint={person ? t('empty.personHint') : t('empty.queueHint')}
              className="py-16"
            />
          }
        />
      )}
      {person === null && floor.waitingCount > floor.waiting.length && (
        <p className="px-4 py-3 text-ink-soft text-list">{t('waitingMost', { count: floor.waiting.length })}</p>
      )}
      {held.hasMore && (
        <Button variant="quiet" onPress={held.loadMore} className="m-4">
          {t('more')}
        </Button>
      )}
    </section>
  )
}

function RowSkeletons() {
  return (
    <Loading>
      {['a', 'b', 'c', 'd'].map((each) => (
        <div key={each} className="flex h-14 items-center gap-3 border-line border-b px-4">
          <Skeleton className="size-4" />
          <Skeleton className="size-8 rounded-full" />
          <Skeleton className="h-3 w-64" />
        </div>
      ))}
    </Loading>
  )
}
