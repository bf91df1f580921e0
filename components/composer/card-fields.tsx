'use client'

import { Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { SegmentedControl } from '#components/ui/segmented-control.tsx'
import { sendLimits } from '#lib/outgoing-message.ts'
import { ButtonFields } from './button-fields.tsx'
import { LineField } from './line-field.tsx'
import { type CardDraft, emptyCard } from './offer-draft.ts'

type CardFieldsProps = { cards: CardDraft[]; onChange: (cards: CardDraft[]) => void }

/** One card at a time; the numbers above lead from one to the other. */
export function CardFields({ cards, onChange }: CardFieldsProps) {
  const t = useTranslations('composer.offer')
  const [chosen, setChosen] = useState(0)
  const index = Math.min(chosen, cards.length - 1)
  const card = cards[index] ?? emptyCard
  const change = (changed: Partial<CardDraft>) => onChange(cards.with(index, { ...card, ...changed }))
  const isFull = cards.length >= sendLimits.cards
  const line = (name: 'title' | 'subtitle' | 'imageUrl' | 'url', most?: number) => (
    <LineField
      label={t(`card.${name}`)}
      type={most === undefined ? 'url' : 'text'}
      value={card[name]}
      most={most}
      onChange={(value) => change({ [name]: value })}
    />
  )
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <SegmentedControl
          size="small"
          label={t('cards')}
          options={cards.map((_, at) => ({ id: String(at), label: t('cardNumber', { number: at + 1 }) }))}
          value={String(index)}
          onChange={(id) => setChosen(Number(id))}
        />
        <Button
          size="small"
          variant="quiet"
          icon={<Plus aria-hidden />}
          isDisabled={isFull}
          onPress={() => {
            onChange([...cards, emptyCard])
            setChosen(cards.length)
          }}
        >
          {t('addCard')}
        </Button>
        <span className="min-w-0 flex-1 text-ink-faint text-meta tabular-nums">
          {t('count', { count: cards.length, most: sendLimits.cards })}
        </span>
        {cards.length > 1 && (
          <IconButton
            size="small"
            label={t('removeCard', { number: index + 1 })}
            icon={<Trash2 />}
            onPress={() => onChange(cards.toSpliced(index, 1))}
          />
        )}
      </div>
      <div className="grid grid-cols-2 gap-1.5 max-desk:grid-cols-1">
        {line('title', sendLimits.cardTextLength)}
        {line('subtitle', sendLimits.cardTextLength)}
        {line('imageUrl')}
        {line('url')}
      </div>
      <ButtonFields buttons={card.buttons} onChange={(buttons) => change({ buttons })} />
    </div>
  )
}
