'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { IconButton } from '#components/ui/icon-button.tsx'
import { ButtonFields } from './button-fields.tsx'
import { CardFields } from './card-fields.tsx'
import type { OfferDraft, OfferProblem } from './offer-draft.ts'
import { QuickReplyFields } from './quick-reply-fields.tsx'
import { useProblemWords } from './use-problem-words.ts'

type OfferEditorProps = {
  offer: OfferDraft
  problems: OfferProblem[]
  onChange: (offer: OfferDraft) => void
  onRemove: () => void
}

/** Said quietly: whoever writes is not there yet. */
const unfinished: OfferProblem['is'][] = ['nothing-to-choose', 'words-missing', 'title-missing', 'only-a-title']

/** What the customer may choose from, written below the words it will stand under. */
export function OfferEditor({ offer, problems, onChange, onRemove }: OfferEditorProps) {
  const t = useTranslations('composer.offer')
  const words = useProblemWords()
  const wrong = problems.find(({ is }) => !unfinished.includes(is))
  const problem = wrong ?? problems.find(({ is }) => is !== 'nothing-to-choose')
  return (
    <section
      aria-label={t(offer.kind)}
      className="mx-3 mt-1 mb-2 max-h-[32dvh] overflow-y-auto rounded-control border border-line bg-sunken p-2"
    >
      <div className="mb-1.5 flex items-center gap-2">
        <h3 className="font-medium text-list">{t(offer.kind)}</h3>
        <p className="min-w-0 flex-1 truncate text-ink-soft text-meta">{t(`hint.${offer.kind}`)}</p>
        <IconButton label={t('remove')} icon={<X />} size="small" onPress={onRemove} />
      </div>
      {offer.kind === 'quick-replies' && (
        <QuickReplyFields titles={offer.titles} onChange={(titles) => onChange({ ...offer, titles })} />
      )}
      {offer.kind === 'buttons' && (
        <ButtonFields buttons={offer.buttons} onChange={(buttons) => onChange({ ...offer, buttons })} />
      )}
      {offer.kind === 'cards' && <CardFields cards={offer.cards} onChange={(cards) => onChange({ ...offer, cards })} />}
      {problem && (
        <p role="status" className={`mt-1.5 text-meta ${wrong ? 'text-danger-ink' : 'text-ink-soft'}`}>
          {words(problem)}
        </p>
      )}
    </section>
  )
}
