'use client'

import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  type PopoverProps as AriaPopoverProps,
  Header,
  Keyboard,
  MenuTrigger,
  type Selection,
  Separator,
  Text,
} from 'react-aria-components'
import { classNames } from './class-names.ts'
import { floatingRow, Popover } from './popover.tsx'

export type MenuProps = {
  /** The button that opens it: Button or IconButton. */
  trigger: ReactNode
  label: string
  placement?: AriaPopoverProps['placement']
  isOpen?: boolean
  onOpenChange?: (isOpen: boolean) => void
  className?: string
  /** MenuItem, MenuSection, MenuSeparator. */
  children: ReactNode
}

/** A button and the actions behind it. */
export function Menu({
  trigger,
  label,
  placement = 'bottom start',
  isOpen,
  onOpenChange,
  className,
  children,
}: MenuProps) {
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      {trigger}
      <Popover placement={placement}>
        <AriaMenu
          aria-label={label}
          className={classNames('max-h-[70vh] min-w-52 overflow-y-auto p-1 outline-none', className)}
        >
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

export type MenuItemProps = {
  label: string
  id?: string
  onAction?: () => void
  href?: string
  icon?: ReactNode
  description?: string
  shortcut?: string
  isDisabled?: boolean
  isDangerous?: boolean
}

/** One action; inside a MenuSection with `selected` it is one choice and shows a tick. */
export function MenuItem({ label, icon, description, shortcut, isDangerous, ...rest }: MenuItemProps) {
  return (
    <AriaMenuItem {...rest} textValue={label} className={classNames(floatingRow, 'group')}>
      {icon && <span className={isDangerous ? 'text-danger-ink' : 'text-ink-soft'}>{icon}</span>}
      <span className="min-w-0 flex-1">
        <Text slot="label" className={classNames('block truncate', isDangerous && 'text-danger-ink')}>
          {label}
        </Text>
        {description && (
          <Text slot="description" className="block text-ink-soft text-meta">
            {description}
          </Text>
        )}
      </span>
      {shortcut && <Keyboard className="font-sans text-ink-faint text-meta">{shortcut}</Keyboard>}
      <Check
        aria-hidden
        className="hidden text-accent-ink group-data-[selection-mode]:block group-data-[selection-mode]:invisible group-data-selected:visible!"
      />
    </AriaMenuItem>
  )
}

export type MenuSectionProps = {
  title: string
  /** With `onSelect`: the section is a choice of one, by the items' ids. */
  selected?: string
  onSelect?: (id: string) => void
  children: ReactNode
}

export function MenuSection({ title, selected, onSelect, children }: MenuSectionProps) {
  const choose = (keys: Selection) => {
    if (keys === 'all') return
    for (const key of keys) onSelect?.(String(key))
  }
  const choice =
    onSelect && ({ selectionMode: 'single', disallowEmptySelection: true, onSelectionChange: choose } as const)
  return (
    <AriaMenuSection {...choice} selectedKeys={selected === undefined ? undefined : [selected]} className="py-1">
      <Header className="px-2 pt-1 pb-1 font-medium text-ink-faint text-meta">{title}</Header>
      {children}
    </AriaMenuSection>
  )
}

export function MenuSeparator() {
  return <Separator className="-mx-1 my-1 border-line border-t" />
}
