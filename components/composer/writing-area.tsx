'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode, Ref } from 'react'
import type { KeyboardEvent } from 'react-aria-components'
import { TextArea } from '#components/ui/text-area.tsx'
import { useTouch } from '#components/ui/use-touch.ts'

type WritingAreaProps = {
  label: string
  placeholder: string
  text: string
  onChange: (text: string) => void
  onSubmit: () => void
  onFiles?: (files: Iterable<File>) => void
  /** Escape. */
  onLeave: () => void
  onBlur?: () => void
  'data-hand'?: 'writing'
  ref: Ref<HTMLTextAreaElement>
  children?: ReactNode
}

/**
 * Where one writes: Enter sends, Shift+Enter starts a line, pasted files are attached. A keyboard of glass has no Shift+Enter: there
 * Enter starts the line.
 */
export function WritingArea(props: WritingAreaProps) {
  const { label, placeholder, text, onChange, onSubmit, onFiles, onLeave, onBlur, ref } = props
  const t = useTranslations('composer')
  const isTouch = useTouch()
  const press = (event: KeyboardEvent) => {
    // An Enter that ends the composition of a character is part of writing.
    const isMeant = !event.shiftKey && (!isTouch || event.ctrlKey || event.metaKey)
    const isSending = event.key === 'Enter' && isMeant && !event.nativeEvent.isComposing
    if (isSending) {
      event.preventDefault()
      onSubmit()
    } else if (event.key === 'Escape') onLeave()
    else event.continuePropagation()
  }
  return (
    <TextArea
      data-hand={props['data-hand']}
      label={label}
      isLabelHidden
      isBare
      placeholder={placeholder}
      rows={2}
      value={text}
      onChange={onChange}
      onKeyDown={press}
      onBlur={onBlur}
      onPaste={(event) => {
        const files = [...event.clipboardData.files]
        // Spreadsheets and word processors add a picture of the words that one copies.
        const isText = event.clipboardData.getData('text/plain') !== ''
        if (files.length === 0 || isText || !onFiles) return
        event.preventDefault()
        onFiles(files)
      }}
      aria-description={isTouch ? undefined : t('sendHint')}
      textAreaRef={ref}
      textAreaClassName="max-h-[40dvh]"
    />
  )
}
