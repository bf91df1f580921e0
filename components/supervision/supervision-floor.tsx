'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Selection } from 'react-aria-components'
import { useRefusalWords } from '#components/conversation/refusal-words.ts'
import { useFloor } from '#components/data/use-floor.ts'
import { ErrorNotice } from '#components/ui/error-notice.tsx'
import type { ConversationRow } from '#lib/conversations/conversation.ts'
import type { Floor } from '#lib/supervision/floor.ts'
import { AssignDialog } from './assign-dialog.tsx'
import { FloorHeader } from './floor-header.tsx'
import { OpenedPlace } from './opened-place.tsx'
import { PeopleList } from './people-list.tsx'
import type { Person } from './places-on-floor.ts'
import { byNeed } from './unanswered.ts'
import { useAssigning } from './use-assigning.ts'
import { type HeldRows, useHeldRows, useOpenedPerson } from './use-opened-place.ts'
import { useTakeActions } from './use-take-actions.ts'

/** The floor at a glance and in hand: who waits, who carries what, and one gesture to hand work round. */
export function SupervisionFloor() {
  const { floor, error } = useFloor()
  const refusalInWords = useRefusalWords()
  const { person, open } = useOpenedPerson(floor)
  if (!floor) return error && <ErrorNotice message={refusalInWords(error)} className="m-4 self-start" />
  const shared = { floor, open }
  return person ? <FloorOfPerson key={person.agent.id} {...shared} person={person} /> : <FloorOfQueue {...shared} />
}

/** Columns of their own, so that what a browser has not read yet moves nothing that it has. */
const panes =
  'flex min-h-0 flex-1 flex-col desk:grid desk:grid-cols-[20rem_minmax(0,1fr)] desk:grid-rows-[minmax(0,1fr)] wide:grid-cols-[24rem_minmax(0,1fr)]'

type Opened = { floor: Floor; open: (personId: string | null) => void }

function FloorOfPerson({ floor, open, person }: Opened & { person: Person }) {
  const { rows, ...rest } = useHeldRows(person)
  return <FloorPanes floor={floor} open={open} person={person} held={{ ...rest, rows: byNeed(rows) }} />
}

function FloorOfQueue({ floor, open }: Opened) {
  const held: HeldRows = { rows: floor.waiting, isPending: false, hasMore: false, loadMore: () => {} }
  return <FloorPanes floor={floor} open={open} person={null} held={held} />
}

function FloorPanes({ floor, open, person, held }: Opened & { person: Person | null; held: HeldRows }) {
  const t = useTranslations('supervision')
  const router = useRouter()
  const [selected, setSelected] = useState<Selection>(new Set())
  const [isDragging, setDragging] = useState(false)
  const assigning = useAssigning(() => setSelected(new Set()))
  const taking = useTakeActions((id) => router.push(`/inbox/${id}`))
  const rowsOf = (ids: readonly string[]): ConversationRow[] => held.rows.filter(({ id }) => ids.includes(id))
  // What left the list meanwhile is no longer chosen, whatever the selection remembers.
  const chosen = selected === 'all' ? held.rows : rowsOf([...selected].map(String))
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col max-desk:overflow-y-auto">
      <FloorHeader floor={floor} />
      <div className={panes}>
        <OpenedPlace
          {...{ floor, person, held, chosen, selected, assigning, taking }}
          onSelect={setSelected}
          onDragChange={setDragging}
        />
        <section
          aria-label={t('people.label')}
          className="shrink-0 border-line desk:col-start-1 desk:row-start-1 desk:overflow-y-auto desk:border-r max-desk:border-t"
        >
          <h2 className="px-4 pt-4 pb-2 font-medium text-ink-soft text-meta">{t('people.title')}</h2>
          <PeopleList
            floor={floor}
            personId={person?.agent.id ?? null}
            onOpen={open}
            isDragging={isDragging}
            onDropped={(ids, to) => assigning.ask({ rows: rowsOf(ids), to })}
          />
        </section>
      </div>
      <AssignDialog assigning={assigning} />
    </div>
  )
}
