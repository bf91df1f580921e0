'use client'

import { GalleryHorizontalEnd, ListPlus, MessageSquareQuote, RectangleEllipsis } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { IconButton } from '#components/ui/icon-button.tsx'
import { Menu, MenuItem } from '#components/ui/menu.tsx'
import { type OfferDraft, offerKinds } from './offer-draft.ts'

const icons = {
  'quick-replies': <MessageSquareQuote aria-hidden />,
  buttons: <RectangleEllipsis aria-hidden />,
  cards: <GalleryHorizontalEnd aria-hidden />,
}

/** What may go with the words besides files. */
export function OfferMenu({ onChoose }: { onChoose: (kind: OfferDraft['kind']) => void }) {
  const t = useTranslations('composer.offer')
  return (
    <Menu label={t('add')} placement="top start" trigger={<IconButton label={t('add')} icon={<ListPlus />} />}>
      {offerKinds.map((kind) => (
        <MenuItem key={kind} label={t(kind)} icon={icons[kind]} onAction={() => onChoose(kind)} />
      ))}
    </Menu>
  )
}
