'use client'

import { Check, Minus } from 'lucide-react'
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from 'react-aria-components'
import { classNames } from './class-names.ts'

export type CheckboxProps = Omit<AriaCheckboxProps, 'children' | 'className' | 'style'> & {
  label: string
  isLabelHidden?: boolean
  className?: string
}

/** One thing that may be chosen with others. For something that takes effect at once, a Switch. */
export function Checkbox({ label, isLabelHidden, className, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox
      {...rest}
      className={classNames(
        'group flex min-h-6 items-center gap-2 rounded-control text-list data-disabled:opacity-45',
        className,
      )}
    >
      {({ isIndeterminate, isSelected }) => (
        <>
          <span
            className={classNames(
              'flex size-4 shrink-0 items-center justify-center rounded-[4px] border',
              isSelected || isIndeterminate
                ? 'border-accent bg-accent text-on-accent'
                : 'border-line-strong bg-raised group-data-hovered:border-ink-faint',
            )}
          >
            {isIndeterminate ? (
              <Minus aria-hidden className="size-3" />
            ) : (
              isSelected && <Check aria-hidden className="size-3" strokeWidth={3} />
            )}
          </span>
          <span className={isLabelHidden ? 'sr-only' : undefined}>{label}</span>
        </>
      )}
    </AriaCheckbox>
  )
}
