'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Focusable } from 'react-aria-components'
import { Count } from '#components/ui/count.tsx'
import { Tooltip } from '#components/ui/tooltip.tsx'
import { AgentMenu, type AgentMenuProps } from './agent-menu.tsx'
import { type Connection, ConnectionMark } from './connection-mark.tsx'
import { placeIcons } from './place-icons.tsx'
import { RelaisMark } from './relais-mark.tsx'
import type { NavigationPlace } from './use-places.ts'

export type PersonalProps = Omit<AgentMenuProps, 'placement'>

type RailProps = { places: readonly NavigationPlace[]; connection: Connection; personal: PersonalProps }

/** The navigation of a desk screen. On a phone the BottomBar takes its place. */
export function Rail({ places, connection, personal }: RailProps) {
  const t = useTranslations('navigation')
  return (
    <nav
      aria-label={t('label')}
      className="flex w-14 shrink-0 flex-col items-center gap-1 border-line border-r py-2 max-desk:hidden"
    >
      <RelaisMark className="mb-2 size-8" />
      {places.map((place) => (
        <RailLink key={place.id} {...place} />
      ))}
      <div className="mt-auto flex flex-col items-center gap-2">
        <ConnectionMark connection={connection} />
        <AgentMenu {...personal} placement="right bottom" />
      </div>
    </nav>
  )
}

/** The icon for those who know it, the name on hover, on focus and for screen readers. */
function RailLink({ id, href, label, isCurrent, count, countLabel }: NavigationPlace) {
  return (
    <Tooltip label={label} placement="right" delayMs={200}>
      <Focusable>
        <Link
          href={href}
          aria-current={isCurrent ? 'page' : undefined}
          className="relative flex size-10 items-center justify-center rounded-control text-ink-soft hover:bg-hover hover:text-ink aria-[current]:bg-selected aria-[current]:text-accent-ink [&_svg]:size-5 [&_svg]:stroke-[1.75]"
        >
          {placeIcons[id]}
          <span className="sr-only">{label}</span>
          <Count
            value={count}
            isStrong={id !== 'settings'}
            tone="danger"
            label={countLabel}
            className="absolute -top-0.5 -right-1 h-4 min-w-4 px-1 ring-2 ring-canvas"
          />
        </Link>
      </Focusable>
    </Tooltip>
  )
}
