'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { sendLimits } from '#lib/outgoing-message.ts'
import { LineField } from './line-field.tsx'
import { type ButtonDraft, emptyButton } from './offer-draft.ts'

type ButtonFieldsProps = { buttons: ButtonDraft[]; onChange: (buttons: ButtonDraft[]) => void }

/** A button leads to its address, or says its title when it has none. */
export function ButtonFields({ buttons, onChange }: ButtonFieldsProps) {
  const t = useTranslations('composer.offer')
  const isFull = buttons.length >= sendLimits.buttons
  const add = () => {
    if (!isFull) onChange([...buttons, emptyButton])
  }
  return (
    <div className="flex flex-col gap-1.5">
      {buttons.map((button, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a field is its place; titles change under the fingers.
        <div key={index} className="flex gap-1.5 max-desk:flex-col">
          <LineField
            label={t('buttonTitle', { number: index + 1 })}
            value={button.title}
            most={sendLimits.titleLength}
            className="w-44 max-desk:w-full"
            hasFocusAtFirst={index > 0}
            onChange={(title) => onChange(buttons.with(index, { ...button, title }))}
            onEnter={add}
          />
          <LineField
            label={t('buttonAddress')}
            type="url"
            value={button.url}
            className="min-w-0 flex-1"
            onChange={(url) => onChange(buttons.with(index, { ...button, url }))}
            onEnter={add}
            onRemove={() => onChange(buttons.toSpliced(index, 1))}
          />
        </div>
      ))}
      <div className="flex items-center gap-2">
        <Button size="small" variant="quiet" icon={<Plus aria-hidden />} isDisabled={isFull} onPress={add}>
          {t('addButton')}
        </Button>
        <span className="text-ink-faint text-meta tabular-nums">
          {t('count', { count: buttons.length, most: sendLimits.buttons })}
        </span>
      </div>
    </div>
  )
}
