'use client'

import { ListX, UserRoundPlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { usePresence } from '#components/data/use-presence.ts'
import { Button } from '#components/ui/button.tsx'
import { Menu, MenuItem, MenuSeparator } from '#components/ui/menu.tsx'
import type { ConversationRow } from '#lib/conversations/conversation.ts'
import type { Floor } from '#lib/supervision/floor.ts'
import { movable } from './assign-wish.ts'
import { byPresence, mayReceive, placesOn } from './places-on-floor.ts'
import type { Assigning } from './use-assigning.ts'

type SelectionBarProps = { chosen: ConversationRow[]; floor: Floor; assigning: Assigning; onClear: () => void }

/** What can be done with what is chosen; it takes the place of nothing, so no row moves when it comes. */
export function SelectionBar({ chosen, floor, assigning, onClear }: SelectionBarProps) {
  const t = useTranslations('supervision.selection')
  const count = chosen.length
  return (
    <div className="flex min-h-12 flex-wrap items-center gap-2 border-line border-y bg-sunken px-4 py-2">
      <p aria-live="polite" className={count > 0 ? 'font-medium text-ink text-list' : 'text-ink-soft text-list'}>
        {count > 0 ? t('count', { count }) : t('hint')}
      </p>
      {count > 0 && (
        <>
          <AssignMenu chosen={chosen} floor={floor} assigning={assigning} />
          <Button size="small" variant="quiet" icon={<ListX aria-hidden />} onPress={onClear}>
            {t('clear')}
          </Button>
        </>
      )}
    </div>
  )
}

function AssignMenu({ chosen, floor, assigning }: Omit<SelectionBarProps, 'onClear'>) {
  const t = useTranslations('supervision')
  const places = placesOn(byPresence(floor, usePresence()))
  return (
    <Menu
      label={t('selection.assign')}
      trigger={
        <Button size="small" variant="primary" icon={<UserRoundPlus aria-hidden />}>
          {t('selection.assign')}
        </Button>
      }
    >
      {places.map((place) =>
        place.kind === 'queue' ? null : (
          <MenuItem
            key={place.id}
            label={place.person.agent.name}
            description={t('selection.person', {
              presence: t(`people.${place.presence}`),
              count: place.person.holdsCount,
            })}
            isDisabled={!mayReceive(place) || movable(chosen, place.person.agent).length === 0}
            onAction={() => assigning.ask({ rows: chosen, to: place.person.agent })}
          />
        ),
      )}
      <MenuSeparator />
      <MenuItem
        label={t('selection.queue')}
        description={t('selection.queueHint')}
        isDisabled={movable(chosen, null).length === 0}
        onAction={() => assigning.ask({ rows: chosen, to: null })}
      />
    </Menu>
  )
}
