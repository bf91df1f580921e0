'use client'

import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { classNames } from './class-names.ts'
import { Tooltip, type TooltipProps } from './tooltip.tsx'

export type IconButtonProps = Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'aria-label'> & {
  /** Said by screen readers and shown on hover. */
  label: string
  icon: ReactNode
  shortcut?: string
  size?: 'small' | 'medium' | 'large'
  /** For a button that stays down, such as one that opens a panel. */
  isOn?: boolean
  placement?: TooltipProps['placement']
  className?: string
}

const sizes = { small: 'size-7 [&_svg]:size-4', medium: 'size-8 [&_svg]:size-4', large: 'size-10 [&_svg]:size-5' }

/** A button whose icon is enough for those who know it; the tooltip tells the others, and its key. */
export function IconButton({
  label,
  icon,
  shortcut,
  size = 'medium',
  isOn,
  placement,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip label={label} shortcut={shortcut} placement={placement}>
      <AriaButton
        {...rest}
        aria-label={label}
        aria-pressed={isOn}
        className={classNames(
          'inline-flex shrink-0 items-center justify-center rounded-control data-hovered:bg-hover data-hovered:text-ink data-pressed:bg-pressed data-disabled:opacity-45',
          isOn ? 'bg-selected text-accent-ink' : 'text-ink-soft',
          sizes[size],
          className,
        )}
      >
        {icon}
      </AriaButton>
    </Tooltip>
  )
}
