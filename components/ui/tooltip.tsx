'use client'

import type { ReactElement } from 'react'
import { Tooltip as AriaTooltip, type TooltipProps as AriaTooltipProps, TooltipTrigger } from 'react-aria-components'
import { Kbd } from './kbd.tsx'

export type TooltipProps = {
  label: string
  /** The key that does the same, shown beside the label. */
  shortcut?: string
  placement?: AriaTooltipProps['placement']
  delayMs?: number
  /** One react-aria button or link. */
  children: ReactElement
}

/** Says what its child is for, on hover and on keyboard focus. Never the only place of an information. */
export function Tooltip({ label, shortcut, placement = 'top', delayMs = 400, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={delayMs} closeDelay={0}>
      {children}
      <AriaTooltip
        placement={placement}
        offset={6}
        className="flex max-w-64 items-center gap-2 rounded-control bg-ink px-2 py-1 text-meta text-surface shadow-floating data-entering:animate-appear"
      >
        {label}
        {shortcut && <Kbd isInverted>{shortcut}</Kbd>}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
