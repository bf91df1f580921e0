'use client'

import { BellRing, Inbox, Stethoscope } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useOpenAlarmCount } from '#components/data/use-alarms.ts'
import { Count } from '#components/ui/count.tsx'
import { type SettingsPlace, settingsAddress, settingsPlaces } from './settings-places.ts'

const icons: Record<SettingsPlace, ReactNode> = {
  alerts: <BellRing aria-hidden />,
  pages: <Stethoscope aria-hidden />,
  intake: <Inbox aria-hidden />,
}

/** The places of the settings beside each other, a row of them on a phone; what they hold scrolls by itself. */
export function SettingsFrame({ children }: { children: ReactNode }) {
  const t = useTranslations('settings')
  const pathname = usePathname()
  const alarms = useOpenAlarmCount()
  return (
    <div className="flex min-h-0 min-w-0 flex-1 max-desk:flex-col">
      <nav
        aria-label={t('label')}
        className="flex shrink-0 gap-0.5 border-line desk:w-52 desk:flex-col desk:border-r desk:p-2 desk:pt-3 max-desk:overflow-x-auto max-desk:border-b max-desk:px-2"
      >
        <p className="px-2 pb-2 font-semibold text-heading text-ink max-desk:hidden">{t('title')}</p>
        {settingsPlaces.map((place) => (
          <Link
            key={place}
            href={settingsAddress(place)}
            aria-current={pathname.startsWith(settingsAddress(place)) ? 'page' : undefined}
            className="flex h-9 shrink-0 items-center gap-2 whitespace-nowrap px-2 text-ink-soft text-list hover:text-ink desk:rounded-control desk:hover:bg-hover desk:aria-[current]:bg-selected aria-[current]:font-medium aria-[current]:text-accent-ink max-desk:h-11 max-desk:border-transparent max-desk:border-b-2 max-desk:-outline-offset-2 max-desk:aria-[current]:border-accent [&_svg]:size-4"
          >
            {icons[place]}
            {t(`places.${place}`)}
            {place === 'alerts' && (
              <Count value={alarms} tone="danger" label={t('openAlerts', { count: alarms })} className="desk:ml-auto" />
            )}
          </Link>
        ))}
      </nav>
      <div className="flex min-h-0 min-w-0 flex-1 flex-col overflow-y-auto">{children}</div>
    </div>
  )
}
