'use client'

import { Search, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { IconButton } from '#components/ui/icon-button.tsx'
import { TextField } from '#components/ui/text-field.tsx'

type FindFieldProps = { words: string; onChange: (words: string) => void; onClose: () => void; onLeave: () => void }

/** Looks for words in everything that was said. Escape leaves it, the arrow goes down into what was found. */
export function FindField({ words, onChange, onClose, onLeave }: FindFieldProps) {
  const t = useTranslations('inbox')
  return (
    <search className="border-line border-b px-2 py-2">
      <TextField
        label={t('find')}
        isLabelHidden
        placeholder={t('findPlaceholder')}
        icon={<Search aria-hidden />}
        suffix={<IconButton label={t('closeFind')} icon={<X />} size="small" onPress={onClose} />}
        value={words}
        onChange={onChange}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose()
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          onLeave()
        }}
        autoFocus
      />
    </search>
  )
}
