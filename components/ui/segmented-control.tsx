'use client'

import type { ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { classNames } from './class-names.ts'

export type SegmentedControlProps<Value extends string> = {
  label: string
  options: readonly { id: Value; label: string; icon?: ReactNode; isIconOnly?: boolean }[]
  value: Value
  onChange: (value: Value) => void
  size?: 'small' | 'medium'
  isDisabled?: boolean
  className?: string
}

/** One of two to four, all in sight: reply or note, comfortable or compact. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const { label, options, value, onChange, size = 'medium', isDisabled, className } = props
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      isDisabled={isDisabled}
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const option = options.find(({ id }) => keys.has(id))
        if (option) onChange(option.id)
      }}
      className={classNames('inline-flex rounded-control bg-sunken p-0.5 ring-1 ring-line ring-inset', className)}
    >
      {options.map(({ id, label: words, icon, isIconOnly }) => (
        <ToggleButton
          key={id}
          id={id}
          aria-label={isIconOnly ? words : undefined}
          className={classNames(
            'flex items-center gap-1.5 rounded-[4px] px-2 text-ink-soft text-list data-selected:bg-raised data-selected:font-medium data-hovered:text-ink data-selected:text-ink data-selected:shadow-[0_0_0_1px_var(--line)] data-disabled:opacity-45 [&_svg]:size-4',
            size === 'small' ? 'h-6' : 'h-7',
          )}
        >
          {icon}
          {!isIconOnly && words}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
