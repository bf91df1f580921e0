'use client'

import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { Role } from '#lib/actor.ts'
import { isIn, type PlaceId, placesFor } from './places.ts'

export type PlaceCounts = Partial<Record<PlaceId, number>>

/** The places as a menu shows them: named, counted, and one of them current. */
export function usePlaces({ role, built, counts }: { role: Role; built: readonly PlaceId[]; counts?: PlaceCounts }) {
  const t = useTranslations('navigation')
  const pathname = usePathname()
  return placesFor(role)
    .filter(({ id }) => built.includes(id))
    .map(({ id, href }) => {
      const count = counts?.[id] ?? 0
      const names = {
        label: t(`places.${id}`),
        shortLabel: t(`shortPlaces.${id}`),
        countLabel: t(id === 'settings' ? 'alarms' : 'count', { count }),
      }
      return { id, href, count, ...names, isCurrent: isIn(pathname, href) }
    })
}

export type NavigationPlace = ReturnType<typeof usePlaces>[number]
