'use client'

import { useTranslations } from 'next-intl'
import { TextArea } from '#components/ui/text-area.tsx'

type ReasonFieldProps = {
  hint: string
  value: string
  onChange: (reason: string) => void
  isMissing: boolean
  hasFocus?: boolean
}

/** Why: read by whoever has it next, and kept in the record. */
export function ReasonField({ hint, value, onChange, isMissing, hasFocus }: ReasonFieldProps) {
  const t = useTranslations('conversation.transfer')
  return (
    <TextArea
      label={t('reason')}
      description={hint}
      rows={2}
      maxLength={500}
      value={value}
      onChange={onChange}
      errorMessage={isMissing ? t('reasonMissing') : undefined}
      autoFocus={hasFocus}
      textAreaClassName="max-h-40"
    />
  )
}
