'use client'

import { CircleAlert } from 'lucide-react'
import { FieldError, Label, Text } from 'react-aria-components'
import { classNames } from './class-names.ts'

/** What every field has around its control. */
export type FieldProps = {
  label: string
  /** The label is then said by screen readers only. */
  isLabelHidden?: boolean
  description?: string
  /** Shown only while the field is invalid; says what to do. */
  errorMessage?: string
  className?: string
}

export const fieldFrame = 'flex flex-col gap-1'

export const controlFrame =
  'rounded-control border border-line-strong bg-raised text-reading text-ink outline-none placeholder:text-ink-faint data-hovered:border-ink-faint data-focused:border-accent data-focused:ring-1 data-focused:ring-accent data-invalid:border-danger data-invalid:ring-danger data-disabled:opacity-45'

export function FieldLabel({ label, isLabelHidden }: Pick<FieldProps, 'label' | 'isLabelHidden'>) {
  return <Label className={classNames('font-medium text-ink text-list', isLabelHidden && 'sr-only')}>{label}</Label>
}

export function FieldNotes({ description, errorMessage }: Pick<FieldProps, 'description' | 'errorMessage'>) {
  return (
    <>
      {description && (
        <Text slot="description" className="text-ink-soft text-meta">
          {description}
        </Text>
      )}
      <FieldError className="flex items-start gap-1 text-danger-ink text-meta">
        {({ validationErrors }) => (
          <>
            <CircleAlert aria-hidden className="mt-px size-3.5 shrink-0" />
            {errorMessage ?? validationErrors.join(' ')}
          </>
        )}
      </FieldError>
    </>
  )
}
