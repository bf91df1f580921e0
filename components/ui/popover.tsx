'use client'

import type { ReactNode } from 'react'
import {
  Popover as AriaPopover,
  type PopoverProps as AriaPopoverProps,
  Dialog,
  DialogTrigger,
} from 'react-aria-components'
import { classNames } from './class-names.ts'

/** A row inside something that floats: menus, lists of choices, the palette. */
export const floatingRow =
  'flex min-h-8 select-none items-center gap-2 rounded-[4px] px-2 py-1 text-ink text-list outline-none data-focused:bg-hover data-focused:outline-none data-disabled:opacity-45 [&_svg]:size-4 [&_svg]:shrink-0'

export type PopoverProps = Omit<AriaPopoverProps, 'className' | 'style'> & { className?: string }

/** The frame of everything that floats beside its trigger; give it to a react-aria trigger. */
export function Popover({ className, ...rest }: PopoverProps) {
  return (
    <AriaPopover
      offset={4}
      {...rest}
      className={classNames(
        'rounded-control bg-raised text-ink shadow-floating outline-none data-entering:animate-appear',
        className,
      )}
    />
  )
}

export type PopoverTriggerProps = {
  /** The button that opens it: Button or IconButton. */
  trigger: ReactNode
  /** What the floating part is, for screen readers. */
  label: string
  placement?: AriaPopoverProps['placement']
  isOpen?: boolean
  onOpenChange?: (isOpen: boolean) => void
  className?: string
  children: ReactNode | ((close: () => void) => ReactNode)
}

/** A button and free content that floats beside it. For a list of actions take Menu. */
export function PopoverTrigger({
  trigger,
  label,
  placement,
  isOpen,
  onOpenChange,
  className,
  children,
}: PopoverTriggerProps) {
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      {trigger}
      <Popover placement={placement}>
        <Dialog aria-label={label} className={classNames('p-3 outline-none', className)}>
          {({ close }) => (typeof children === 'function' ? children(close) : children)}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
