'use client'

import { Switch as AriaSwitch, type SwitchProps as AriaSwitchProps } from 'react-aria-components'
import { classNames } from './class-names.ts'

export type SwitchProps = Omit<AriaSwitchProps, 'children' | 'className' | 'style'> & {
  label: string
  isLabelHidden?: boolean
  className?: string
}

/** Turns something on or off at once. */
export function Switch({ label, isLabelHidden, className, ...rest }: SwitchProps) {
  return (
    <AriaSwitch
      {...rest}
      className={classNames(
        'group flex min-h-6 items-center gap-2 rounded-control text-list data-disabled:opacity-45',
        className,
      )}
    >
      <span className="flex h-5 w-8 shrink-0 items-center rounded-full border border-line-strong bg-sunken p-0.5 group-data-selected:border-accent group-data-selected:bg-accent">
        <span className="size-3.5 rounded-full bg-line-strong transition-transform duration-[120ms] group-data-selected:translate-x-3 group-data-selected:bg-on-accent" />
      </span>
      <span className={isLabelHidden ? 'sr-only' : undefined}>{label}</span>
    </AriaSwitch>
  )
}
