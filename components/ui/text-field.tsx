'use client'

import type { ReactNode, Ref } from 'react'
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  Group,
  Input,
} from 'react-aria-components'
import { classNames } from './class-names.ts'
import { controlFrame, FieldLabel, FieldNotes, type FieldProps, fieldFrame } from './field.tsx'

export type TextFieldProps = Omit<AriaTextFieldProps, 'children' | 'className' | 'style'> &
  FieldProps & {
    placeholder?: string
    /** Decoration before the text, such as a magnifying glass. */
    icon?: ReactNode
    /** Whatever stands after the text: a key, a button. */
    suffix?: ReactNode
    inputRef?: Ref<HTMLInputElement>
  }

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { label, isLabelHidden, description, errorMessage, className, placeholder, icon, suffix, inputRef, ...rest } =
    props
  return (
    <AriaTextField
      {...rest}
      isInvalid={rest.isInvalid ?? Boolean(errorMessage)}
      className={classNames(fieldFrame, className)}
    >
      <FieldLabel label={label} isLabelHidden={isLabelHidden} />
      <Group className="relative flex items-center outline-none">
        {icon && <span className="pointer-events-none absolute left-2 text-ink-faint [&_svg]:size-4">{icon}</span>}
        <Input
          ref={inputRef}
          placeholder={placeholder}
          className={classNames(controlFrame, 'h-9 w-full min-w-0', icon ? 'pl-8' : 'pl-3', suffix ? 'pr-10' : 'pr-3')}
        />
        {suffix && <span className="absolute right-2 flex items-center">{suffix}</span>}
      </Group>
      <FieldNotes description={description} errorMessage={errorMessage} />
    </AriaTextField>
  )
}
