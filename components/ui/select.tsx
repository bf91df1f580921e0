'use client'

import { Check, ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Select as AriaSelect, Button, ListBox, ListBoxItem, SelectValue, Text } from 'react-aria-components'
import { classNames } from './class-names.ts'
import { controlFrame, FieldLabel, FieldNotes, type FieldProps, fieldFrame } from './field.tsx'
import { floatingRow, Popover } from './popover.tsx'

export type SelectOption<Value extends string> = {
  id: Value
  label: string
  description?: string
  icon?: ReactNode
  isDisabled?: boolean
}

export type SelectProps<Value extends string> = FieldProps & {
  options: readonly SelectOption<Value>[]
  value: Value | null
  onChange: (value: Value) => void
  placeholder?: string
  isDisabled?: boolean
  name?: string
}

/** One of several, closed until asked. For two to four, a SegmentedControl shows them all. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, isLabelHidden, description, errorMessage, className, options, value, onChange, placeholder, ...rest } =
    props
  const t = useTranslations('ui')
  const choose = (key: unknown) => {
    const option = options.find(({ id }) => id === key)
    if (option) onChange(option.id)
  }
  return (
    <AriaSelect
      {...rest}
      value={value}
      onChange={choose}
      isInvalid={Boolean(errorMessage)}
      placeholder={placeholder ?? t('choose')}
      className={classNames(fieldFrame, className)}
    >
      <FieldLabel label={label} isLabelHidden={isLabelHidden} />
      <Button className={classNames(controlFrame, 'flex h-9 w-full items-center gap-2 px-3 text-left text-list')}>
        <SelectValue className="flex min-w-0 flex-1 items-center gap-2 truncate data-placeholder:text-ink-faint [&_.lucide-check]:hidden [&_[slot=description]]:hidden" />
        <ChevronDown aria-hidden className="size-4 shrink-0 text-ink-faint" />
      </Button>
      <FieldNotes description={description} errorMessage={errorMessage} />
      <Popover placement="bottom start" className="min-w-(--trigger-width) p-1">
        <ListBox items={options} className="max-h-80 overflow-y-auto outline-none">
          {(option) => <SelectRow option={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}

function SelectRow({ option }: { option: SelectOption<string> }) {
  return (
    <ListBoxItem
      id={option.id}
      textValue={option.label}
      isDisabled={option.isDisabled}
      className={classNames(floatingRow, 'group')}
    >
      {option.icon}
      <span className="min-w-0 flex-1">
        <Text slot="label" className="block truncate">
          {option.label}
        </Text>
        {option.description && (
          <Text slot="description" className="block text-ink-soft text-meta">
            {option.description}
          </Text>
        )}
      </span>
      <Check aria-hidden className="invisible text-accent-ink group-data-selected:visible" />
    </ListBoxItem>
  )
}
