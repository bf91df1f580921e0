'use client'

import { useTranslations } from 'next-intl'
import { GridList, type Selection, useDragAndDrop } from 'react-aria-components'
import { usePresence } from '#components/data/use-presence.ts'
import type { Floor } from '#lib/supervision/floor.ts'
import type { Receiver } from './assign-wish.ts'
import { carriedType, readCarried } from './carried.ts'
import { PersonRow } from './person-row.tsx'
import { byPresence, mayReceive, type Place, placesOn, queueKey } from './places-on-floor.ts'
import { QueueRow } from './queue-row.tsx'

type PeopleListProps = {
  floor: Floor
  personId: string | null
  onOpen: (personId: string | null) => void
  isDragging: boolean
  onDropped: (conversationIds: string[], to: Receiver) => void
}

/** The queue and everybody who works here, with what they carry: one opens them, and gives them conversations. */
export function PeopleList({ floor, personId, onOpen, isDragging, onDropped }: PeopleListProps) {
  const t = useTranslations('supervision.people')
  const present = usePresence()
  const places = placesOn(byPresence(floor, present))
  const most = Math.max(1, floor.waitingCount, ...floor.people.map(({ holdsCount }) => holdsCount))
  const openedId = personId ?? queueKey
  // Back to where it comes from would be no move.
  const accepts = (place: Place) => place.id !== openedId && mayReceive(place)
  const receiverAt = (key: unknown): Receiver | undefined => {
    const place = places.find(({ id }) => id === key)
    if (!place || !accepts(place)) return undefined
    return place.kind === 'queue' ? null : place.person.agent
  }
  const { dragAndDropHooks } = useDragAndDrop({
    acceptedDragTypes: [carriedType],
    getDropOperation: () => 'move',
    shouldAcceptItemDrop: ({ key }) => receiverAt(key) !== undefined,
    onItemDrop: async ({ items, target }) => {
      const to = receiverAt(target.key)
      if (to !== undefined) onDropped(await readCarried(items), to)
    },
  })
  const open = (keys: Selection) => {
    if (keys === 'all') return
    for (const key of keys) onOpen(key === queueKey ? null : String(key))
  }
  return (
    <GridList
      aria-label={t('label')}
      items={places}
      dependencies={[most, isDragging, present, openedId]}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[openedId]}
      onSelectionChange={open}
      dragAndDropHooks={dragAndDropHooks}
      className="outline-none"
    >
      {(place: Place) => {
        const drop = { most, isDimmed: isDragging && !accepts(place) }
        return place.kind === 'queue' ? (
          <QueueRow floor={floor} {...drop} />
        ) : (
          <PersonRow person={place.person} presence={place.presence} {...drop} />
        )
      }}
    </GridList>
  )
}
