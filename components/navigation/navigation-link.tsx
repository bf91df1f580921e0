'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import { Focusable } from 'react-aria-components'
import { Count } from '#components/ui/count.tsx'
import { Tooltip } from '#components/ui/tooltip.tsx'

type NavigationLinkProps = {
  href: string
  label: string
  icon: ReactNode
  isCurrent: boolean
  count?: number
  countLabel?: string
}

/** A place in the rail: the icon for those who know it, the name on hover, on focus and for screen readers. */
export function RailLink({ href, label, icon, isCurrent, count = 0, countLabel }: NavigationLinkProps) {
  return (
    <Tooltip label={label} placement="right" delayMs={200}>
      <Focusable>
        <Link
          href={href}
          aria-current={isCurrent ? 'page' : undefined}
          className="relative flex size-10 items-center justify-center rounded-control text-ink-soft hover:bg-hover hover:text-ink aria-[current]:bg-selected aria-[current]:text-accent-ink [&_svg]:size-5 [&_svg]:stroke-[1.75]"
        >
          {icon}
          <span className="sr-only">{label}</span>
          <Count value={count} tone="accent" label={countLabel} className="absolute -top-1 -right-1 h-4 min-w-4 px-1" />
        </Link>
      </Focusable>
    </Tooltip>
  )
}

/** The same place in the phone's bottom bar, with its name under the icon. */
export function BarLink({ href, label, icon, isCurrent, count = 0, countLabel }: NavigationLinkProps) {
  return (
    <Link
      href={href}
      aria-current={isCurrent ? 'page' : undefined}
      className="relative flex h-14 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 text-ink-soft text-meta -outline-offset-2 aria-[current]:font-medium aria-[current]:text-accent-ink [&_svg]:size-5 [&_svg]:stroke-[1.75]"
    >
      {icon}
      <span className="max-w-full truncate px-1">{label}</span>
      <Count value={count} tone="accent" label={countLabel} className="absolute top-1 left-1/2 ml-1 h-4 min-w-4 px-1" />
    </Link>
  )
}
