'use client'

import { LoaderCircle } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { classNames } from './class-names.ts'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'small' | 'medium' | 'large'

export type ButtonProps = Omit<AriaButtonProps, 'children' | 'className' | 'style'> & {
  variant?: ButtonVariant
  size?: ButtonSize
  /** A lucide icon; it is decoration, the words say what the button does. */
  icon?: ReactNode
  /** Said instead of the button's words while `isPending`: "Sending…" */
  pendingLabel?: string
  isFullWidth?: boolean
  className?: string
  children: ReactNode
}

const shape =
  'inline-flex [&_svg]:size-4 [&_svg]:shrink-0 shrink-0 select-none items-center justify-center whitespace-nowrap rounded-control border font-medium data-disabled:opacity-45'

const variants: Record<ButtonVariant, string> = {
  primary: 'border-transparent bg-accent text-on-accent data-hovered:bg-accent-hover data-pressed:bg-accent-hover',
  secondary: 'border-line-strong/60 bg-raised text-ink data-hovered:bg-hover data-pressed:bg-pressed',
  quiet:
    'border-transparent bg-transparent text-ink-soft data-hovered:bg-hover data-hovered:text-ink data-pressed:bg-pressed',
  danger: 'border-transparent bg-danger text-on-danger data-hovered:bg-danger-hover data-pressed:bg-danger-hover',
}

const sizes: Record<ButtonSize, string> = {
  small: 'h-7 gap-1 px-2 text-list',
  medium: 'h-8 gap-2 px-3 text-list',
  large: 'h-10 gap-2 px-4 text-reading',
}

/** A labelled button. Pending keeps its place and its focus, and says so in words. */
export function Button(props: ButtonProps) {
  const {
    variant = 'secondary',
    size = 'medium',
    icon,
    pendingLabel,
    isFullWidth,
    className,
    children,
    ...rest
  } = props
  const isPending = rest.isPending ?? false
  return (
    <AriaButton
      {...rest}
      className={classNames(shape, variants[variant], sizes[size], isFullWidth && 'w-full', className)}
    >
      {isPending ? <LoaderCircle aria-hidden className="size-4 animate-turn" /> : icon}
      <span className="truncate">{isPending ? (pendingLabel ?? children) : children}</span>
    </AriaButton>
  )
}
