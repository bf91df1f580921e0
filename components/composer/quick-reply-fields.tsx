'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { sendLimits } from '#lib/outgoing-message.ts'
import { LineField } from './line-field.tsx'

type QuickReplyFieldsProps = { titles: string[]; onChange: (titles: string[]) => void }

/** One field per choice; Enter goes on to the next. */
export function QuickReplyFields({ titles, onChange }: QuickReplyFieldsProps) {
  const t = useTranslations('composer.offer')
  const isFull = titles.length >= sendLimits.quickReplies
  const add = () => {
    if (!isFull) onChange([...titles, ''])
  }
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      {titles.map((title, index) => (
        <LineField
          // biome-ignore lint/suspicious/noArrayIndexKey: a field is its place; titles change under the fingers.
          key={index}
          label={t('choice', { number: index + 1 })}
          value={title}
          most={sendLimits.titleLength}
          className="w-40"
          hasFocusAtFirst={index > 1}
          onChange={(changed) => onChange(titles.with(index, changed))}
          onEnter={add}
          onRemove={titles.length > 1 ? () => onChange(titles.toSpliced(index, 1)) : undefined}
        />
      ))}
      <Button size="small" variant="quiet" icon={<Plus aria-hidden />} isDisabled={isFull} onPress={add}>
        {t('addChoice')}
      </Button>
      <span className="text-ink-faint text-meta tabular-nums">
        {t('count', { count: titles.length, most: sendLimits.quickReplies })}
      </span>
    </div>
  )
}
