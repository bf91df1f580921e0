'use client'

import type { ReactNode } from 'react'
import { Link } from 'react-aria-components'
import { Tooltip } from '#components/ui/tooltip.tsx'

/** A link as small as an icon, with its words on hover and for screen readers. */
export function OpenLink({ href, label, children }: { href: string; label: string; children: ReactNode }) {
  return (
    <Tooltip label={label}>
      <Link
        href={href}
        aria-label={label}
        className="inline-flex size-7 shrink-0 items-center justify-center rounded-control text-ink-soft data-hovered:bg-pressed data-hovered:text-ink [&_svg]:size-4"
      >
        {children}
      </Link>
    </Tooltip>
  )
}
