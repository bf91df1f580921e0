'use client'

import { Search, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { IconButton } from '#components/ui/icon-button.tsx'
import { TextField } from '#components/ui/text-field.tsx'

type FindFieldProps = { words: string; onChange: (words: string) => void; onClose: () => void }

/** Finds in what is loaded of the list; Escape leaves it. */
export function FindField({ words, onChange, onClose }: FindFieldProps) {
  const t = useTranslations('inbox')
  return (
    <search className="border-line border-b px-2 py-2">
      <TextField
        label={t('find')}
        isLabelHidden
        placeholder={t('find')}
        icon={<Search aria-hidden />}
        suffix={<IconButton label={t('closeFind')} icon={<X />} size="small" onPress={onClose} />}
        value={words}
        onChange={onChange}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose()
        }}
        autoFocus
      />
    </search>
  )
}
