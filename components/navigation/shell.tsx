'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { Locale } from '#components/i18n/locale.ts'
import type { Availability, ShellAgent } from './agent-menu.tsx'
import { BottomBar } from './bottom-bar.tsx'
import { CommandPalette } from './command-palette.tsx'
import { type Connection, ConnectionStrip } from './connection-mark.tsx'
import { DeskActions } from './desk-actions.tsx'
import type { PlaceId } from './places.ts'
import { Rail } from './rail.tsx'
import { ShortcutHelp } from './shortcut-help.tsx'
import { ShortcutProvider } from './shortcut-provider.tsx'
import { type PlaceCounts, usePlaces } from './use-places.ts'

export type ShellProps = {
  agent: ShellAgent
  connection: Connection
  /** Shown on a place's icon. */
  counts?: PlaceCounts
  /** The places that exist; the role decides which of them are shown. */
  places?: readonly PlaceId[]
  availability?: Availability
  onAvailabilityChange?: (availability: Availability) => void
  onLocaleChange?: (locale: Locale) => void
  children: ReactNode
}

const everyPlace: readonly PlaceId[] = ['inbox', 'bot', 'supervision', 'audit', 'settings']

/**
 * The frame of every signed-in screen: rail or bottom bar, connection, keys, palette. The page inside has the whole rest and
 * scrolls in its own panes. On a phone, anything with `data-full-screen` inside the page hides the bottom bar while it is there.
 */
export function Shell({ agent, connection, counts, places: built = everyPlace, children, ...personal }: ShellProps) {
  const t = useTranslations('navigation')
  const [isPaletteOpen, setPaletteOpen] = useState(false)
  const [isHelpOpen, setHelpOpen] = useState(false)
  const places = usePlaces({ role: agent.role, built, counts })
  const menu = { agent, onHelp: () => setHelpOpen(true), ...personal }
  return (
    <ShortcutProvider onPalette={() => setPaletteOpen(true)}>
      {/* Before the page, so that what the page offers comes first in the palette. */}
      <DeskActions places={places} onHelp={() => setHelpOpen(true)} onLocaleChange={personal.onLocaleChange} />
      <a
        href="#content"
        className="sr-only rounded-control bg-accent text-on-accent focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-30 focus:px-3 focus:py-2"
      >
        {t('skip')}
      </a>
      <div className="group/shell flex h-dvh overflow-hidden max-desk:flex-col-reverse">
        <Rail places={places} connection={connection} personal={menu} />
        <BottomBar places={places} personal={menu} />
        <div className="flex min-h-0 min-w-0 flex-1 flex-col">
          <ConnectionStrip connection={connection} />
          <main id="content" tabIndex={-1} className="flex min-h-0 min-w-0 flex-1 bg-surface outline-none">
            {children}
          </main>
        </div>
      </div>
      <CommandPalette isOpen={isPaletteOpen} onOpenChange={setPaletteOpen} />
      <ShortcutHelp isOpen={isHelpOpen} onOpenChange={setHelpOpen} />
    </ShortcutProvider>
  )
}
