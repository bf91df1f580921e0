'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Count } from '#components/ui/count.tsx'
import { AgentMenu } from './agent-menu.tsx'
import { placeIcons } from './place-icons.tsx'
import type { PersonalProps } from './rail.tsx'
import type { NavigationPlace } from './use-places.ts'

/** The navigation of a phone, in reach of the thumb; it leaves while the page shows something `data-full-screen`. */
export function BottomBar({ places, personal }: { places: readonly NavigationPlace[]; personal: PersonalProps }) {
  const t = useTranslations('navigation')
  return (
    <nav
      aria-label={t('label')}
      className="flex shrink-0 items-center border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] group-has-[[data-full-screen]]/shell:hidden desk:hidden"
    >
      {places.map((place) => (
        <BarLink key={place.id} {...place} />
      ))}
      <span className="flex w-14 justify-center">
        <AgentMenu {...personal} placement="top end" />
      </span>
    </nav>
  )
}

function BarLink({ id, href, label, shortLabel, isCurrent, count, countLabel }: NavigationPlace) {
  return (
    <Link
      href={href}
      aria-current={isCurrent ? 'page' : undefined}
      className="relative flex h-14 min-w-0 flex-auto flex-col items-center justify-center gap-0.5 text-ink-soft text-meta -outline-offset-2 aria-[current]:font-medium aria-[current]:text-accent-ink [&_svg]:size-5 [&_svg]:stroke-[1.75]"
    >
      {placeIcons[id]}
      <span aria-hidden className="max-w-full truncate">
        {shortLabel}
      </span>
      <span className="sr-only">{label}</span>
      <Count
        value={count}
        isStrong={id !== 'settings'}
        tone="danger"
        label={countLabel}
        className="absolute top-1 left-1/2 ml-1 h-4 min-w-4 px-1"
      />
    </Link>
  )
}
