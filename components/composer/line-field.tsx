'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { IconButton } from '#components/ui/icon-button.tsx'
import { TextField } from '#components/ui/text-field.tsx'

type LineFieldProps = {
  /** Said by screen readers, and shown while it is empty. */
  label: string
  value: string
  onChange: (value: string) => void
  most?: number
  type?: 'text' | 'url'
  onEnter?: () => void
  onRemove?: (() => void) | undefined
  hasFocusAtFirst?: boolean
  className?: string
}

/** One short line of a choice; how much is too much stands in it. */
export function LineField(props: LineFieldProps) {
  const { label, value, onChange, most, type = 'text', onEnter, onRemove, hasFocusAtFirst, className } = props
  const t = useTranslations('composer.offer')
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (hasFocusAtFirst) input.current?.focus()
  }, [hasFocusAtFirst])
  const over = most === undefined ? 0 : value.trim().length - most
  return (
    <TextField
      label={label}
      isLabelHidden
      placeholder={label}
      type={type}
      value={value}
      onChange={onChange}
      inputRef={input}
      className={className}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return event.continuePropagation()
        event.preventDefault()
        onEnter?.()
      }}
      suffix={
        over > 0 ? (
          <span className="text-danger-ink text-meta tabular-nums">−{over}</span>
        ) : (
          onRemove && (
            <IconButton
              label={t('removeLine', { name: value.trim() || label })}
              icon={<X />}
              size="small"
              className="size-6!"
              onPress={onRemove}
            />
          )
        )
      }
    />
  )
}
