'use client'

import type { Ref } from 'react'
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components'
import { classNames } from './class-names.ts'
import { controlFrame, FieldLabel, FieldNotes, type FieldProps, fieldFrame } from './field.tsx'

export type TextAreaProps = Omit<AriaTextFieldProps, 'children' | 'className' | 'style'> &
  FieldProps & {
    placeholder?: string
    rows?: number
    /** Without a frame of its own, for a place that draws one, such as the composer. */
    isBare?: boolean
    textAreaRef?: Ref<HTMLTextAreaElement>
    textAreaClassName?: string
  }

const bare = 'bg-transparent text-reading text-ink outline-none placeholder:text-ink-faint'

/** Several lines, growing with what is written; limit the growth with `textAreaClassName="max-h-40"`. */
export function TextArea(props: TextAreaProps) {
  const {
    label,
    isLabelHidden,
    description,
    errorMessage,
    className,
    placeholder,
    rows = 3,
    isBare,
    textAreaRef,
    textAreaClassName,
    ...rest
  } = props
  return (
    <AriaTextField
      {...rest}
      isInvalid={rest.isInvalid ?? Boolean(errorMessage)}
      className={classNames(fieldFrame, className)}
    >
      <FieldLabel label={label} isLabelHidden={isLabelHidden} />
      <AriaTextArea
        ref={textAreaRef}
        rows={rows}
        // What grows with its content ignores `rows`, so the least height says it again.
        style={{ minHeight: `calc(${rows}lh + 1rem + 2px)` }}
        placeholder={placeholder}
        className={classNames(
          isBare ? bare : controlFrame,
          'field-sizing-content w-full resize-none px-3 py-2',
          textAreaClassName,
        )}
      />
      <FieldNotes description={description} errorMessage={errorMessage} />
    </AriaTextField>
  )
}
